'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { PageHeader } from '@/ui/page-header.tsx'
import { DayColumn } from './day/day-column.tsx'
import { useTokenChange } from './day/use-token-change.ts'
import { DisplayAddress } from './display/display-address.tsx'
import type { Place } from './place.ts'
import { useDeskDay } from './use-desk-day.ts'

/** The queues alone, for whoever only calls. */
export function QueueScreen({ place, today }: { place: Place; today: string }) {
  const t = useTranslations('desk.queue')
  const router = useRouter()
  const day = useDeskDay(place, today)
  const changes = useTokenChange(place)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack gap="md">
        <DayColumn
          place={place}
          day={day}
          changes={changes}
          chosenId={null}
          onChoose={(id) => router.push(`/desk/patients?patient=${id}`)}
        />
        <DisplayAddress place={place} />
      </Stack>
    </>
  )
}
