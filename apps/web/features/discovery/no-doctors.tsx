import { IconSearchOff } from '@tabler/icons-react'
import { getTranslations } from '@/lib/intl.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { filters, searchHref, withoutFilters, type Search } from './search-params.ts'

/** Nobody fits, and the next step. */
export async function NoDoctors({ search }: { search: Search }) {
  const t = await getTranslations('discovery.none')
  const filtered = filters.some((name) => search[name] !== undefined)
  return (
    <EmptyState
      icon={<IconSearchOff size={28} aria-hidden />}
      title={t('title')}
      body={filtered ? t('filtered') : t('unknown')}
      action={
        filtered ? (
          <LinkButton href={searchHref(withoutFilters(search))}>{t('withoutFilters')}</LinkButton>
        ) : (
          <LinkButton href="/doctors">{t('everybody')}</LinkButton>
        )
      }
    />
  )
}
