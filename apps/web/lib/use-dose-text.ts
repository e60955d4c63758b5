'use client'
import type { Dose } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import type { output } from 'zod'
import { useAppLocale } from './use-format.ts'
import { useUnitWord } from './use-unit-word.ts'

type Dosed = { dose: output<typeof Dose>; doseText: string; form: string; strength: string }

const dayTimes = ['morning', 'noon', 'evening', 'night'] as const

/** How to take a medicine, in one line of the reader's language. In English it is what the doctor signed. */
export function useDoseText(): (line: Dosed) => string {
  const locale = useAppLocale()
  const t = useTranslations('prescriptions.dose')
  const unitWord = useUnitWord()
  return ({ dose: { timing, amountUnit, food, days }, doseText, ...medicine }) => {
    if (locale === 'en') return doseText
    const piece = pieceOf(amountUnit, medicine)
    const amount = (count: number) => `${count} ${unitWord(piece, count)}`
    const times =
      timing.kind === 'daily'
        ? dayTimes.filter((time) => timing[time] > 0).map((time) => `${t(time)} ${amount(timing[time])}`)
        : [
            amount(timing.amount),
            timing.kind === 'interval'
              ? t('everyHours', { hours: timing.everyHours })
              : timing.kind === 'as_needed'
                ? t('maxPerDay', { times: timing.maxPerDay })
                : t('once'),
          ]
    return [
      ...times,
      ...(food === 'any' ? [] : [t(`food.${food}`)]),
      ...(timing.kind === 'once' ? [] : [t('days', { days })]),
    ].join(', ')
  }
}

/** What an amount of a dose counts: the form's own piece where the dose says tablet or unit. */
export function pieceOf(
  unit: output<typeof Dose>['amountUnit'],
  { form, strength }: { form: string; strength: string },
): string {
  if (unit === 'tablet') return form.includes('capsule') ? 'capsule' : 'tablet'
  if (unit !== 'unit' || strength.includes('IU/ml')) return unit
  return (
    ['sachet', 'patch', 'suppository', 'lozenge', 'syringe'].find((piece) => form.includes(piece)) ?? 'unit'
  )
}
