'use client'
import { useTranslations } from '@imeds/i18n/react'
import { IconX } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormat } from '@/lib/use-format.ts'
import type { Specialities } from './filter-fields.tsx'
import classes from './results.module.css'
import { changed, filters, searchHref, type Filter, type Search } from './search-params.ts'

/** What narrows the results now; each can be taken away. */
export function ActiveFilters({ search, specialities }: { search: Search; specialities: Specialities }) {
  const t = useTranslations('discovery.filters')
  const labelOf = useFilterLabel(search, specialities)
  const active = filters.filter((name) => search[name] !== undefined)
  if (active.length === 0) return null
  return (
    <ul className={classes['active']} aria-label={t('active')}>
      {active.map((name) => (
        <li key={name}>
          <Link
            href={searchHref(changed(search, { [name]: undefined }))}
            scroll={false}
            prefetch={false}
            aria-label={t('remove', { filter: labelOf(name) })}
          >
            {labelOf(name)}
            <IconX size={14} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function useFilterLabel(search: Search, specialities: Specialities): (filter: Filter) => string {
  const t = useTranslations('discovery')
  const modes = useTranslations('common.modes')
  const { money } = useFormat()
  return (filter) => {
    switch (filter) {
      case 'mode':
        return modes(search.mode ?? 'in_person')
      case 'speciality':
        return specialities.find(({ code }) => code === search.speciality)?.title ?? search.speciality ?? ''
      case 'by':
        return `${t('filters.by')}: ${t(`filters.byDays.${search.by ?? '0'}`)}`
      case 'place':
        return t('filters.placeIn', { place: search.place ?? '' })
      case 'maxFee':
        return t('filters.feeUpTo', { fee: money(search.maxFee ?? 0) })
      case 'language':
        return t('card.speaks', { languages: t(`languages.${search.language ?? 'en'}`) })
      case 'gender':
        return t(`filters.${search.gender ?? 'female'}`)
      case 'minYears':
        return t('filters.yearsAtLeast', { count: String(search.minYears ?? 0) })
      case 'minRating':
        return t('filters.starsAtLeast', { count: String(search.minRating ?? 0) })
    }
  }
}
