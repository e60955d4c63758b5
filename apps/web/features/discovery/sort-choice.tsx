'use client'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect } from '@mantine/core'
import { useSearchNavigation } from './search-navigation.tsx'
import { Waiting } from './waiting.tsx'
import { changed, parseSearch, sorts, type Search } from './search-params.ts'

/** In which order; why the list is in that order stands beside it. */
export function SortChoice({ search }: { search: Search }) {
  const t = useTranslations('discovery.sort')
  const { go } = useSearchNavigation()
  return (
    <Waiting>
      <NativeSelect
        label={t('label')}
        name="sort"
        value={search.sort ?? 'relevance'}
        data={sorts.map((sort) => ({ value: sort, label: t(sort) }))}
        onChange={({ currentTarget: { value } }) => {
          const { sort } = parseSearch({ sort: value })
          go(changed(search, { sort: sort === 'relevance' ? undefined : sort }))
        }}
      />
    </Waiting>
  )
}
