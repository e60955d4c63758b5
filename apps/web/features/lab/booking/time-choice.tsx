'use client'
import type { Collection } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import classes from '../lab.module.css'
import type { useSlots } from './use-tests.ts'

type Props = {
  slots: ReturnType<typeof useSlots>
  collection: Collection
  onCollection: (collection: Collection) => void
  /** What coming home costs, as money in words; null where the laboratory does not. */
  homeFee: string | null
  value: string | null
  onChange: (startsAt: string) => void
}

/** Where the sample is taken, on which day, and when. */
export function TimeChoice({ slots, collection, onCollection, homeFee, value, onChange }: Props) {
  const t = useTranslations('lab.book')
  const all = useTranslations('lab')
  return (
    <Stack gap="lg">
      <Radio.Group
        label={t('how')}
        value={collection}
        onChange={(next) => onCollection(next === 'home' ? 'home' : 'visit')}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="visit" label={all('collection.visit')} />
          <Radio
            value="home"
            disabled={homeFee === null}
            label={homeFee === null ? all('collection.home') : t('homeFee', { fee: homeFee })}
          />
        </Stack>
      </Radio.Group>
      <Times slots={slots} value={value} onChange={onChange} />
    </Stack>
  )
}

function Times({ slots, value, onChange }: Pick<Props, 'slots' | 'value' | 'onChange'>) {
  const t = useTranslations('lab.book')
  const { calendarDate, instant } = useFormat()
  const [chosenDay, setChosenDay] = useState('')
  if (slots.isPending) return <LoadingState rows={1} />
  if (slots.isError) return <ErrorState error={slots.error} onRetry={slots.refetch} />
  const { days, timeZone } = slots.data
  const day =
    days.find(({ date }) => date === chosenDay) ?? days.find(({ slots: free }) => free.length > 0) ?? days[0]
  return (
    <>
      <NativeSelect
        label={t('day')}
        maw="22rem"
        value={day?.date ?? ''}
        onChange={(event) => setChosenDay(event.currentTarget.value)}
        data={days.map(({ date, slots: free }) => ({
          value: date,
          label: `${calendarDate(date)} (${t('free', { count: free.length })})`,
        }))}
      />
      {day && day.slots.length > 0 ? (
        <fieldset className={classes['times']}>
          <legend>{t('time')}</legend>
          {day.slots.map(({ startsAt }) => (
            <label key={startsAt}>
              <input
                type="radio"
                name="lab-time"
                checked={value === startsAt}
                onChange={() => onChange(startsAt)}
              />
              <span>{instant(startsAt, timeZone, 'time')}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <Text>{t('noTimes')}</Text>
      )}
    </>
  )
}
