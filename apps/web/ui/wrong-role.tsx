import type { Role } from '@imeds/contracts'
import { IconLockAccess } from '@tabler/icons-react'
import { getTranslations } from '@/lib/intl.ts'
import { EmptyState } from './empty-state.tsx'
import { LinkButton } from './link-button.tsx'

/** Instead of a page that belongs to a role in which the visitor does not act now. */
export async function WrongRole({ wanted }: { wanted: Role }) {
  const t = await getTranslations('shell.wrongRole')
  const roleOf = await getTranslations('common.roles')
  return (
    <EmptyState
      order={1}
      icon={<IconLockAccess size={28} aria-hidden />}
      title={t('title')}
      body={t('body', { role: roleOf(wanted) })}
      action={<LinkButton href="/">{t('home')}</LinkButton>}
    />
  )
}
