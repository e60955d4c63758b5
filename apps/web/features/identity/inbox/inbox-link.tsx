'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor } from '@mantine/core'
import { useSession } from '@/lib/use-session.tsx'

/** Demo mode: where the codes are. In a tab of its own, so that the form keeps what was typed. */
export function InboxLink() {
  const t = useTranslations('identity.signIn')
  if (!useSession().demo) return null
  return (
    <Anchor href="/inbox" target="_blank" rel="noopener">
      {t('inbox')}
    </Anchor>
  )
}
