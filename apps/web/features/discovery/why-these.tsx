'use client'
import { query } from '@imeds/client'
import { recommend, type RecommendedSpeciality } from '@imeds/contracts/discovery'
import { useLocale, useTranslations } from '@imeds/i18n/react'
import { useQuery } from '@tanstack/react-query'
import type { output } from 'zod'
import { LinkText } from '@/ui/link-text.tsx'
import { changed, searchHref, type Complaint, type Search } from './search-params.ts'
import classes from './why-these.module.css'

type Recommended = output<typeof RecommendedSpeciality>
const most = 3

/** Which specialities were understood, each with the words that led there. */
export function WhyThese({ complaint, search }: { complaint: Complaint; search: Search }) {
  const t = useTranslations('discovery.why')
  const { data } = useQuery(query(recommend, { query: complaint }))
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const quoted = (words: Iterable<string>) =>
    list.format([...new Set(words)].map((one) => t('quoted', { words: one })))
  const reasonOf = ({ named, because }: Recommended) => {
    if (named !== null) return t('named', { words: quoted([named]) })
    const wrote = because.flatMap((one) => one.wrote ?? [])
    if (wrote.length > 0) return t('wrote', { words: quoted(wrote) })
    return t('picked', { symptoms: list.format(because.map(({ symptom }) => symptom.title)) })
  }
  const found = data?.specialities ?? []
  if (found.length === 0) return null
  return (
    <section className={classes['why']} aria-labelledby="why-title">
      <h2 id="why-title">{t('title')}</h2>
      <ul>
        {found.slice(0, most).map((one) => (
          <li key={one.speciality.code}>
            <span>
              <strong>{one.speciality.title}</strong> <span>{reasonOf(one)}</span>
            </span>
            {search.speciality === one.speciality.code ? null : (
              <LinkText size="sm" href={searchHref(changed(search, { speciality: one.speciality.code }))}>
                {t('only', { speciality: one.speciality.title })}
              </LinkText>
            )}
          </li>
        ))}
      </ul>
      <p>{t('disclaimer')}</p>
    </section>
  )
}
