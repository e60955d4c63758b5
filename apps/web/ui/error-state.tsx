'use client'
import { isApiError } from '@imeds/client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useProblem } from '@/lib/use-format.ts'

type Props = { error: unknown; onRetry?: () => unknown; title?: string }

/** What went wrong in human words, the reference for support, and a way on. */
export function ErrorState({ error, onRetry, title }: Props) {
  const t = useTranslations('common')
  const sentence = useProblem()(error)
  const requestId = isApiError(error) ? error.requestId : undefined
  return (
    <Alert
      color="danger"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={title ?? sentence}
    >
      <Stack gap="sm" align="flex-start">
        {title ? <Text size="sm">{sentence}</Text> : null}
        {requestId ? (
          <Text size="sm" c="dimmed">
            {t('reference', { id: requestId })}
          </Text>
        ) : null}
        {onRetry ? (
          <Button size="sm" variant="default" onClick={() => void onRetry()}>
            {t('retry')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  )
}
