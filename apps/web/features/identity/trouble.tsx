'use client'
import { isApiError } from '@imeds/client'
import { useTranslations } from '@imeds/i18n/react'
import { formatCountdown } from '@imeds/i18n/time'
import { Stack, Text } from '@mantine/core'
import { FormError } from '@/ui/form-error.tsx'
import { useWait } from './use-wait.ts'

type Props = {
  error: unknown
  /** The form's values, whose fields show their own complaints. */
  values?: object
  /** Codes that stand on a field already. */
  onFields?: readonly string[]
}

/** Why it was refused and, where one has to wait, how long it still takes. */
export function Trouble({ error, values, onFields = [] }: Props) {
  const t = useTranslations('identity.fields')
  const left = useWait(error, isApiError(error) ? (error.retryAfter ?? 0) : 0)
  if (error === null || error === undefined) return null
  if (isApiError(error) && onFields.includes(error.code)) return null
  return (
    <Stack gap="xs">
      <FormError error={error} {...(values ? { values } : {})} />
      {left > 0 ? (
        <Text size="sm" c="dimmed" role="timer" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {t('wait', { time: formatCountdown(left) })}
        </Text>
      ) : null}
    </Stack>
  )
}
