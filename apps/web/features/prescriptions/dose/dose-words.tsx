'use client'
import { useTranslations } from '@imeds/i18n/react'
import { IconMoon, IconSun, IconSunHigh, IconSunset2 } from '@tabler/icons-react'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import type { Dose } from '../types.ts'
import { dayTimes } from './dose-draft.ts'
import { amountText } from './dose-text.ts'
import classes from './dose-words.module.css'

export const timeIcons = { morning: IconSun, noon: IconSunHigh, evening: IconSunset2, night: IconMoon }

/** How to take a medicine, so that a tired person understands it at a glance. `piece` is what a dose counts. */
export function DoseWords({ dose, piece }: { dose: Dose; piece: string }) {
  const t = useTranslations('prescriptions.dose')
  const unitWord = useUnitWord()
  const { timing, food, days } = dose
  const amount = (count: number) => `${amountText(count)} ${unitWord(piece, count)}`
  return (
    <div className={classes['dose']}>
      {timing.kind === 'daily' ? (
        <ul className={classes['times']} aria-label={t('times')}>
          {dayTimes
            .filter((time) => timing[time] > 0)
            .map((time) => {
              const TimeIcon = timeIcons[time]
              return (
                <li key={time}>
                  <TimeIcon size={18} aria-hidden />
                  <span>{t(time)}</span> <strong>{amount(timing[time])}</strong>
                </li>
              )
            })}
        </ul>
      ) : (
        <p>
          <strong>{amount(timing.amount)}</strong>{' '}
          {timing.kind === 'interval'
            ? t('everyHours', { hours: timing.everyHours })
            : timing.kind === 'as_needed'
              ? t('maxPerDay', { times: timing.maxPerDay })
              : t('once')}
        </p>
      )}
      <p>
        {[food === 'any' ? null : t(`food.${food}`), timing.kind === 'once' ? null : t('days', { days })]
          .filter(Boolean)
          .join(', ')}
      </p>
    </div>
  )
}
