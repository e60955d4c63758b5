import { intlLocales } from '@imeds/i18n'
import type { SymptomGroup } from '@imeds/contracts/discovery'
import type { output } from 'zod'
import { getLocale, getTranslations } from '@/lib/intl.ts'
import { PageHeader } from '@/ui/page-header.tsx'
import type { Specialities } from './filter-fields.tsx'
import type { Search } from './search-params.ts'

type Props = { search: Search; specialities: Specialities; groups: readonly output<typeof SymptomGroup>[] }

/** What was asked for, as the page's heading. */
export async function SearchTitle({ search, specialities, groups }: Props) {
  const t = await getTranslations('discovery')
  const list = new Intl.ListFormat(intlLocales[await getLocale()], { type: 'conjunction' })
  if (search.text !== undefined) return <PageHeader title={t('titleFor', { text: search.text })} />
  const codes = search.symptoms?.split(',') ?? []
  const symptoms = new Map(groups.flatMap((group) => group.symptoms).map(({ code, title }) => [code, title]))
  const picked = codes.flatMap((code) => symptoms.get(code) ?? [])
  const speciality = specialities.find(({ code }) => code === search.speciality)?.title
  const what = picked.length > 0 ? list.format(picked) : speciality
  return what ? (
    <PageHeader title={t('titleOf', { what })} />
  ) : (
    <PageHeader title={t('title')} lead={t('lead')} />
  )
}
