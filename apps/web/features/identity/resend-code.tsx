'use client'
import { useTranslations } from '@imeds/i18n/react'
import { formatCountdown } from '@imeds/i18n/time'
import { Button, Text } from '@mantine/core'
import { useWait } from './use-wait.ts'

type Props = {
  /** What was sent last; the wait begins with it. */
  sent: { resendAfter: string }
  pending: boolean
  onResend: () => void
}

// The server asks for half a minute. Counted from the answer's arrival: the clock of this device may be wrong.
const longest = 30

/** Asks for another code, once the server would send one. */
export function ResendCode({ sent, pending, onResend }: Props) {
  const t = useTranslations('identity.signIn')
  const left = useWait(sent, longest)
  if (left > 0)
    return (
      <Text size="sm" c="dimmed" ta="center" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {t('codeResendIn', { time: formatCountdown(left) })}
      </Text>
    )
  return (
    <Button variant="subtle" size="sm" loading={pending} onClick={onResend}>
      {t('codeResend')}
    </Button>
  )
}
