'use client'
import type { RefundTier } from '@imeds/contracts/practitioners'
import type { output } from 'zod'
import { useTranslations } from '@imeds/i18n/react'
import classes from './policy-words.module.css'

type Policy = {
  refundTiers: readonly output<typeof RefundTier>[]
  changeHoursBefore: number
  /** Left out where follow-ups are not the matter. */
  validityDays?: number
}

/** What changing, cancelling and coming back cost, in sentences. */
export function PolicyWords({
  policy: { refundTiers, changeHoursBefore, validityDays },
}: {
  policy: Policy
}) {
  const t = useTranslations('scheduling.policy')
  const lastTier = refundTiers.at(-1)
  return (
    <ul className={classes['policy']}>
      <li>{t('move', { hours: changeHoursBefore })}</li>
      {refundTiers.map(({ hoursBefore: hours, percent }) => (
        <li key={hours}>
          {percent === 100 ? t('refundAll', { hours }) : t('refundPart', { hours, percent: String(percent) })}
        </li>
      ))}
      {lastTier === undefined ? (
        <li>{t('refundNever')}</li>
      ) : lastTier.hoursBefore > 0 ? (
        <li>{t('refundNone')}</li>
      ) : null}
      <li>{t('byPractice')}</li>
      {validityDays === undefined ? null : (
        <li>{validityDays > 0 ? t('followUp', { days: validityDays }) : t('noFollowUp')}</li>
      )}
    </ul>
  )
}
