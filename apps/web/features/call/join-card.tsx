'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack } from '@mantine/core'
import { IconMicrophone, IconVideo } from '@tabler/icons-react'
import { useState } from 'react'
import { SectionCard } from '@/ui/section-card.tsx'
import { DeviceCheck, type DeviceCheckProps } from './check/device-check.tsx'
import type { Coming } from './stay.ts'

type Props = Pick<DeviceCheckProps, 'mode' | 'servers'> & { onJoin: (coming: Coming) => void }

/** The call waits for this device. */
export function JoinCard({ mode, servers, onJoin }: Props) {
  const t = useTranslations('call.join')
  const check = useTranslations('callCheck')
  const [checking, setChecking] = useState(false)
  const video = mode === 'video'
  if (checking)
    return (
      <SectionCard title={check('title')}>
        <DeviceCheck mode={mode} servers={servers}>
          {(ready) => (
            <Stack gap="xs" align="flex-start">
              <Button leftSection={<IconVideo size={20} aria-hidden />} onClick={() => onJoin(ready)}>
                {check('join')}
              </Button>
            </Stack>
          )}
        </DeviceCheck>
      </SectionCard>
    )
  return (
    <SectionCard title={t('title')} lead={t(video ? 'lead' : 'leadAudio')}>
      <Group gap="sm">
        {video ? (
          <Button leftSection={<IconVideo size={20} aria-hidden />} onClick={() => onJoin({ camera: true })}>
            {t('video')}
          </Button>
        ) : null}
        <Button
          variant={video ? 'default' : 'filled'}
          leftSection={<IconMicrophone size={20} aria-hidden />}
          onClick={() => onJoin({ camera: false, mode: 'audio' })}
        >
          {t('audio')}
        </Button>
        <Button variant="subtle" onClick={() => setChecking(true)}>
          {check('first')}
        </Button>
      </Group>
    </SectionCard>
  )
}
