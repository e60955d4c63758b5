'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Group, Skeleton, Stack, VisuallyHidden } from '@mantine/core'

/** The shape of a list that is on its way; readers hear that it loads. */
export function LoadingState({ rows = 3 }: { rows?: number }) {
  const t = useTranslations('common')
  return (
    <Stack gap="md" aria-busy>
      <VisuallyHidden component="output">{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Card key={row} aria-hidden>
          <Group wrap="nowrap">
            <Skeleton circle height={44} />
            <Stack gap="xs" flex={1}>
              <Skeleton height={14} width="45%" />
              <Skeleton height={12} width="75%" />
            </Stack>
          </Group>
        </Card>
      ))}
    </Stack>
  )
}

/** A whole page on its way: heading and list. */
export function LoadingPage() {
  return (
    <>
      <Skeleton height={28} width="14rem" mb="lg" aria-hidden />
      <LoadingState />
    </>
  )
}
