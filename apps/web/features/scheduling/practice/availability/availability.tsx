'use client'
import { query } from '@imeds/client'
import { getWeeklyHours, type WeeklyHours } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Card, SegmentedControl, Stack } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import type { Practice } from '../practice.ts'
import classes from './availability.module.css'
import { DayHours } from './day-hours.tsx'
import { SaveBar } from './save-bar.tsx'
import { SlotPreview } from './slot-preview.tsx'
import { useHoursForm } from './use-hours-form.ts'

/** The weekly hours, by place, and what follows from them. */
export function Availability({ practice }: { practice: Practice }) {
  const t = useTranslations('practice.availability')
  const hours = useQuery({
    ...query(getWeeklyHours, { params: { id: practice.practitionerId } }),
    // What is being edited must not change under the hands.
    refetchOnWindowFocus: false,
  })
  if (practice.places.length === 0)
    return (
      <Card>
        <EmptyState
          icon={<IconMapPin size={28} aria-hidden />}
          title={t('noPlaces')}
          body={t('noPlacesBody')}
          action={<LinkButton href="/practice/profile">{t('toProfile')}</LinkButton>}
        />
      </Card>
    )
  if (hours.isPending) return <LoadingState />
  if (hours.isError) return <ErrorState error={hours.error} onRetry={hours.refetch} />
  return <Editor practice={practice} saved={hours.data.hours} />
}

function Editor({ practice, saved }: { practice: Practice; saved: readonly WeeklyHours[] }) {
  const t = useTranslations('practice.availability')
  const form = useHoursForm(practice, saved)
  const [placeId, setPlaceId] = useState(practice.places[0]?.id)
  const place = practice.places.find(({ id }) => id === placeId)
  if (!place) return null
  return (
    <div className={classes['columns']}>
      <Stack gap="md">
        {practice.places.length > 1 ? (
          <SegmentedControl
            aria-label={t('place')}
            data={practice.places.map(({ id, name }) => ({ value: id, label: name }))}
            value={place.id}
            onChange={setPlaceId}
          />
        ) : null}
        <Card padding={0}>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <DayHours key={weekday} weekday={weekday} place={place} form={form} />
          ))}
        </Card>
        <SaveBar form={form} />
      </Stack>
      <SlotPreview practice={practice} unsaved={form.isDirty} />
    </div>
  )
}
