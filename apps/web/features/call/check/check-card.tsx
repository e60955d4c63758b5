'use client'
import { call } from '@imeds/client'
import { getCallServers } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { SectionCard } from '@/ui/section-card.tsx'
import { DeviceCheck } from './device-check.tsx'

type Props = { encounterId: string; mode: 'video' | 'audio' }

/** In the waiting room: there is time to see whether everything works. Nothing is asked for before the person wants it. */
export function CheckCard({ encounterId, mode }: Props) {
  const t = useTranslations('callCheck')
  const [open, setOpen] = useState(false)
  return (
    <SectionCard title={t('title')} lead={t(`lead.${mode}`)}>
      {open ? (
        <DeviceCheck mode={mode} servers={() => call(getCallServers, { params: { id: encounterId } })}>
          {() => (
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{t('ready')}</Text>
              <Button variant="default" onClick={() => setOpen(false)}>
                {t('done')}
              </Button>
            </Stack>
          )}
        </DeviceCheck>
      ) : (
        <Button variant="light" onClick={() => setOpen(true)}>
          {t('begin')}
        </Button>
      )}
    </SectionCard>
  )
}
