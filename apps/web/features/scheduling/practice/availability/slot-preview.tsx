'use client'
import { query } from '@imeds/client'
import { listFreeSlots } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { CalendarDate, DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import type { Mode } from '@/ui/mode.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Practice } from '../practice.ts'
import classes from './availability.module.css'

type Props = { practice: Practice; unsaved: boolean }
type Choice = { facilityId: string; mode: Mode }

/** What patients see of the hours: the free times of the coming week. */
export function SlotPreview({ practice, unsaved }: Props) {
  const t = useTranslations('practice.availability.preview')
  const modeOf = useTranslations('common.modes')
  const choices = practice.places.flatMap(({ id, name, modes }) =>
    modes.map((mode) => ({ facilityId: id, mode, label: `${modeOf(mode)}, ${name}` })),
  )
  const [at, setAt] = useState(0)
  const choice = choices[at]
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <Stack>
        <NativeSelect
          label={t('mode')}
          value={String(at)}
          data={choices.map(({ label }, index) => ({ value: String(index), label }))}
          onChange={({ currentTarget }) => setAt(Number(currentTarget.value))}
        />
        {unsaved ? (
          <Text size="sm" c="dimmed">
            {t('unsaved')}
          </Text>
        ) : null}
        {choice ? <Days practitionerId={practice.practitionerId} choice={choice} /> : null}
      </Stack>
    </SectionCard>
  )
}

function Days({ practitionerId, choice: { facilityId, mode } }: { practitionerId: string; choice: Choice }) {
  const t = useTranslations('practice.availability.preview')
  const slots = useQuery(
    query(listFreeSlots, { params: { id: practitionerId }, query: { facilityId, mode, days: 7 } }),
  )
  useTopic(`practitioner/${practitionerId}/slots`, () => void slots.refetch())
  if (slots.isPending) return <LoadingState rows={1} />
  if (slots.isError) return <ErrorState error={slots.error} onRetry={slots.refetch} />
  const { days, timeZone } = slots.data
  return (
    <dl className={classes['free']}>
      {days.map(({ date, slots: free }) => {
        const [first, last] = [free[0], free.at(-1)]
        return (
          <div key={date}>
            <dt>
              <CalendarDate date={date} />
            </dt>
            <dd>
              {first && last ? (
                <>
                  {t('free', { count: free.length })}
                  <Text component="span" size="sm" c="dimmed" display="block">
                    <DateTime instant={first.startsAt} zone={timeZone} style="time" />
                    {' – '}
                    <DateTime instant={last.endsAt} zone={timeZone} style="time" />
                  </Text>
                </>
              ) : (
                <Text component="span" c="dimmed">
                  {t('none')}
                </Text>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
