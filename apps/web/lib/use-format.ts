'use client'
import { toLocale, type Locale } from '@imeds/i18n/locale'
import { findingText, type FindingSaid } from '@imeds/i18n/finding-text'
import { formatMoney } from '@imeds/i18n/money'
import { billLineText, refundReasonText, type LineSaid } from '@imeds/i18n/money-text'
import { preparationText } from '@imeds/i18n/preparation-text'
import { fieldSentence, problemSentence, type FieldTrouble } from '@imeds/i18n/problems'
import { useLocale, useMessages } from '@imeds/i18n/react'
import { formatCalendarDate, formatInstant, formatRelative, type TimeStyle } from '@imeds/i18n/time'
import { isApiError } from '@imeds/client'

export function useAppLocale(): Locale {
  return toLocale(useLocale().split('-')[0])
}

/** Formatters in the reader's language. */
export function useFormat() {
  const locale = useAppLocale()
  return {
    money: (paise: number) => formatMoney(paise, locale),
    instant: (instant: string, zone: string, style?: TimeStyle) =>
      formatInstant(instant, { zone, locale, ...(style ? { style } : {}) }),
    calendarDate: (date: string) => formatCalendarDate(date, locale),
    relative: (instant: string, now: number) => formatRelative(instant, now, locale),
  }
}

/** What a line of a bill says. */
export function useBillLineText(): (line: LineSaid) => ReturnType<typeof billLineText> {
  const locale = useAppLocale()
  const messages = useMessages()
  return (line) => billLineText({ locale, messages }, line)
}

/** Why money goes back. */
export function useRefundReasonText(): (refund: Parameters<typeof refundReasonText>[1]) => string {
  const locale = useAppLocale()
  const messages = useMessages()
  return (refund) => refundReasonText({ locale, messages }, refund)
}

/** Turns an error into the sentence that a person reads. */
export function useProblem(): (error: unknown) => string {
  const locale = useAppLocale()
  const messages = useMessages()
  return (error) => problemSentence({ locale, messages }, isApiError(error) ? error : { code: 'unknown' })
}

/** Turns what is wrong with a field into the sentence under it. */
export function useFieldSentence(): (problem: FieldTrouble) => string {
  const locale = useAppLocale()
  const messages = useMessages()
  return (problem) => fieldSentence({ locale, messages }, problem)
}

/** What a finding of the prescription's rules says, and by what right. */
export function useFindingText(): (finding: FindingSaid) => { text: string; source: string } {
  const locale = useAppLocale()
  const messages = useMessages()
  return (finding) => findingText({ locale, messages }, finding)
}

/** How to prepare for a laboratory test. */
export function usePreparationText(): (preparation: string) => string {
  const messages = useMessages()
  return (preparation) => preparationText({ messages }, preparation)
}
