'use client'
import { query } from '@imeds/client'
import { searchPackages } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Text, TextInput } from '@mantine/core'
import { IconGift, IconSearch } from '@tabler/icons-react'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { Pages } from '@/ui/pages.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../packages.module.css'
import { PackageCard } from './package-card.tsx'
import { queryOf, type Search } from './search-params.ts'

/** The packages on sale: by a word and a city, the cheapest first without a word. */
export function PackageSearch({ search }: { search: Search }) {
  const t = useTranslations('packages.search')
  return (
    <>
      <form action="/packages" className={classes['search']} role="search">
        <TextInput
          name="text"
          label={t('label')}
          placeholder={t('placeholder')}
          leftSection={<IconSearch size={18} aria-hidden />}
          defaultValue={search.text}
          maxLength={200}
        />
        <TextInput name="city" label={t('city')} defaultValue={search.city} maxLength={200} />
        <SubmitButton>{t('submit')}</SubmitButton>
      </form>
      <Found key={JSON.stringify(search)} search={search} />
    </>
  )
}

function Found({ search }: { search: Search }) {
  const t = useTranslations('packages.search')
  const pages = usePages((cursor) => query(searchPackages, { query: queryOf(search, cursor) }))
  return (
    <Pages
      pages={pages}
      rows={3}
      empty={
        <EmptyState
          icon={<IconGift size={28} aria-hidden />}
          title={t('none')}
          body={t('noneBody')}
          action={
            <LinkButton href="/doctors" variant="default">
              {t('doctors')}
            </LinkButton>
          }
        />
      }
    >
      {(items) => (
        <section aria-labelledby="packages-found">
          <Text component="h2" id="packages-found" size="sm" c="dimmed" fw={400} mb="sm">
            {pages.hasMore ? t('results') : t('found', { count: items.length })}
          </Text>
          <ul className={classes['cards']}>
            {items.map((one) => (
              <li key={one.id}>
                <PackageCard healthPackage={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Pages>
  )
}
