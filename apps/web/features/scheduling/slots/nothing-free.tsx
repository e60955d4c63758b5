'use client'
import { query } from '@imeds/client'
import { getPractitioner } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { dateInZone } from '@imeds/i18n/time'
import { Button, Stack, Text } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { LinkButton } from '@/ui/link-button.tsx'
import type { SlotSource } from './free-slots.ts'

/** Nothing is free in the days shown: where the next free time is. */
export function NothingFree({
  source: { practitionerId, facilityId, mode },
  zone,
  onGo,
}: {
  source: SlotSource
  zone: string
  onGo: (from: string) => void
}) {
  const t = useTranslations('scheduling.slots')
  const { instant } = useFormat()
  const { data } = useQuery(query(getPractitioner, { params: { id: practitionerId } }))
  const next = data?.nextFree.find((slot) => slot.mode === mode && slot.facilityId === facilityId)
  return (
    <Stack align="center" gap="sm" py="lg" ta="center">
      <IconCalendarOff size={30} stroke={1.5} aria-hidden />
      <Text>{data && !next ? t('allFull') : t('weekEmpty')}</Text>
      {next ? (
        <Button variant="light" onClick={() => onGo(dateInZone(next.startsAt, zone))} h="auto" py={8}>
          {t('nextFree', { time: instant(next.startsAt, zone) })}
        </Button>
      ) : data ? (
        <LinkButton href="/doctors" variant="default">
          {t('otherDoctors')}
        </LinkButton>
      ) : null}
    </Stack>
  )
}
