'use client'
import { query } from '@imeds/client'
import { searchPractitioners } from '@imeds/contracts/discovery'
import { useLocale, useTranslations } from '@imeds/i18n/react'
import { useQuery } from '@tanstack/react-query'
import classes from './results.module.css'
import type { PractitionerQuery } from './search-params.ts'

const most = 3

/** Why the list is in its order, in a sentence. */
export function OrderExplained({ question }: { question: PractitionerQuery }) {
  const t = useTranslations('discovery.order')
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const { data } = useQuery(query(searchPractitioners, { query: { ...question } }))
  if (!data || data.items.length === 0) return null
  const { code, symptoms, specialities } = data.orderExplanation
  const titles = (of: readonly { title: string }[]) =>
    list.format(of.slice(0, most).map(({ title }) => title))
  const sentence = t(code, { symptoms: titles(symptoms), specialities: titles(specialities) })
  return (
    <p className={classes['explained']}>
      {sentence} {t('unpaid')}
    </p>
  )
}
