import { IconCompass } from '@tabler/icons-react'
import { getTranslations } from '@/lib/intl.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'

export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <EmptyState
      order={1}
      icon={<IconCompass size={28} aria-hidden />}
      title={t('title')}
      body={t('body')}
      action={<LinkButton href="/">{t('home')}</LinkButton>}
    />
  )
}
