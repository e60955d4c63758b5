'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { ErrorState } from '@/ui/error-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { ChainResult } from './chain-result.tsx'
import { useVerifyChain } from './use-verify-chain.ts'

/** Recomputes the chain over the whole trail, and says whether it is whole. */
export function VerifyChain() {
  const t = useTranslations('audit.verify')
  const { start, running, progress, error, result } = useVerifyChain()
  return (
    <SectionCard
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button variant="default" loading={running} onClick={start}>
          {t('start')}
        </Button>
      }
    >
      <Stack gap="sm" aria-live="polite">
        {running ? <Text>{t('running', { count: progress })}</Text> : null}
        {error ? <ErrorState error={error} onRetry={start} /> : null}
        {result ? <ChainResult result={result} /> : null}
      </Stack>
    </SectionCard>
  )
}
