'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Skeleton, VisuallyHidden } from '@mantine/core'
import { IconClockX } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { DayStrip } from './day-strip.tsx'
import type { SlotSource } from './free-slots.ts'
import { NothingFree } from './nothing-free.tsx'
import { byPart, dayToShow } from './slot-days.ts'
import classes from './slot-picker.module.css'
import { TimeChoice } from './time-choice.tsx'
import { useFreeSlots } from './use-free-slots.ts'
import { useVanished, type Vanished } from './use-vanished.ts'

type Props = {
  source: SlotSource
  /** The start of the chosen slot. */
  value: string | null
  onChange: (startsAt: string) => void
  /** Somebody else took the chosen one. */
  onTaken: (startsAt: string) => void
  /** The first date to show; today when left out. */
  from?: string
}

/** Days, and the times that are free on the chosen one; live. Days and times are radio groups. */
export function SlotPicker({ source, value, onChange, onTaken, from: firstFrom }: Props) {
  const [from, setFrom] = useState(firstFrom)
  const [date, setDate] = useState<string | null>(null)
  const slots = useFreeSlots(source, from)
  const { data } = slots
  const vanished = useVanished(data?.days, `${source.mode} ${source.facilityId} ${from}`, value)
  const tellTaken = useEffectEvent(onTaken)
  useEffect(() => {
    if (vanished.chosenGone !== null) tellTaken(vanished.chosenGone)
  }, [vanished.chosenGone])
  const turnTo = (next: string | undefined) => {
    setFrom(next)
    setDate(null)
  }

  if (slots.isPending) return <SlotsOnTheirWay />
  if (slots.isError) return <ErrorState error={slots.error} onRetry={slots.refetch} />
  const { days, timeZone } = slots.data
  const day = dayToShow(days, date)
  return (
    <div className={classes['picker']}>
      <DayStrip
        days={days}
        chosen={day?.date ?? null}
        onChoose={setDate}
        onTurn={turnTo}
        from={from}
        zone={timeZone}
      />
      <Went vanished={vanished} zone={timeZone} value={value} />
      {day && day.slots.length > 0 ? (
        byPart(day.slots, timeZone).map(({ part, slots: inPart }) => (
          <TimeChoice
            key={part}
            part={part}
            slots={inPart}
            zone={timeZone}
            value={value}
            onChange={onChange}
          />
        ))
      ) : (
        <NothingFree source={source} zone={timeZone} onGo={turnTo} />
      )}
    </div>
  )
}

/** Says which times went; politely to those who listen, in sight when it was the chosen one. */
function Went({
  vanished: { gone, chosenGone },
  zone,
  value,
}: {
  vanished: Vanished
  zone: string
  value: string | null
}) {
  const t = useTranslations('scheduling.slots')
  const { instant } = useFormat()
  const [first] = gone
  const lost = chosenGone !== null && value === null
  return (
    <>
      <VisuallyHidden component="output">
        {first && !lost ? t('gone', { count: gone.length, time: instant(first, zone, 'time') }) : ''}
      </VisuallyHidden>
      {lost ? (
        <Alert role="alert" color="warning" variant="light" icon={<IconClockX aria-hidden />}>
          {t('chosenGone', { time: instant(chosenGone, zone, 'time') })}
        </Alert>
      ) : null}
    </>
  )
}

function SlotsOnTheirWay() {
  const t = useTranslations('common')
  return (
    <div className={classes['picker']} aria-busy>
      <VisuallyHidden component="output">{t('loading')}</VisuallyHidden>
      <Skeleton height={72} radius="md" />
      <div className={classes['times']}>
        {Array.from({ length: 12 }, (_, at) => (
          <Skeleton key={at} height={44} radius="md" />
        ))}
      </div>
    </div>
  )
}
