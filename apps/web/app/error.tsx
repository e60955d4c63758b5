'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { IconMoodSad } from '@tabler/icons-react'
import { EmptyState } from '@/ui/empty-state.tsx'

type Props = { error: Error & { digest?: string }; retry: () => void }

/** A page that threw; the shell around it still stands. */
export default function PageError({ error, retry }: Props) {
  const t = useTranslations('shell.error')
  const common = useTranslations('common')
  return (
    <EmptyState
      order={1}
      icon={<IconMoodSad size={28} aria-hidden />}
      title={t('title')}
      body={
        <>
          {t('body')}
          {error.digest ? (
            <>
              <br />
              {common('reference', { id: error.digest })}
            </>
          ) : null}
        </>
      }
      action={<Button onClick={retry}>{common('retry')}</Button>}
    />
  )
}
