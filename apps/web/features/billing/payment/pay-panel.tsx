'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Loader, Stack, Text } from '@mantine/core'
import { IconFlask, IconInfoCircle, IconLock, IconWifiOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useHydrated } from '@/lib/use-hydrated.ts'
import { useSession } from '@/lib/use-session.tsx'
import { FormError } from '@/ui/form-error.tsx'
import type { PaymentState } from './payment-session.ts'

type Props = {
  payment: PaymentState & { pay: (billId: string) => void }
  billId: string
  amountPaise: number
}

/** The button that pays, and all that can come of pressing it. */
export function PayPanel({ payment, billId, amountPaise }: Props) {
  const t = useTranslations('billing.pay')
  const { money } = useFormat()
  const hydrated = useHydrated()
  if (payment.phase === 'asking') return <AskingTheBank payment={payment} />
  const busy = payment.phase !== 'idle'
  return (
    <Stack gap="md">
      <Note note={payment.note} />
      <FormError error={payment.error} />
      <Button
        size="lg"
        onClick={() => payment.pay(billId)}
        loading={busy}
        disabled={!hydrated}
        aria-describedby="pay-note"
      >
        {t('button', { amount: money(amountPaise) })}
      </Button>
      <Text component="output" size="sm" c="dimmed">
        {payment.phase === 'opening' ? t('opening') : null}
        {payment.phase === 'paying' ? `${t('paying')}. ${t('payingBody')}` : null}
      </Text>
      <GatewayNote simulated={payment.simulated} />
    </Stack>
  )
}

function Note({ note }: { note: PaymentState['note'] }) {
  const t = useTranslations('billing.pay')
  const ref = useRef<HTMLDivElement>(null)
  // The gateway's window has closed and its focus is gone: go on here.
  useEffect(() => {
    if (note !== null) ref.current?.focus()
  }, [note])
  if (note === null) return null
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      role="alert"
      variant="light"
      color={note === 'declined' ? 'danger' : 'info'}
      icon={<IconInfoCircle aria-hidden />}
    >
      {t(`notes.${note}`)}
    </Alert>
  )
}

/** Nobody here knows yet whether money moved: wait, and do not pay twice. */
export function AskingTheBank({ payment: { slow, unreachable } }: { payment: PaymentState }) {
  const t = useTranslations('billing.pay')
  return (
    <Alert
      role="alert"
      variant="light"
      color="info"
      icon={unreachable ? <IconWifiOff aria-hidden /> : <Loader size={20} color="info" aria-hidden />}
      title={t('asking')}
    >
      <Text>{unreachable ? t('offline') : t('askingBody')}</Text>
      {slow ? <Text mt="xs">{t('askingLong')}</Text> : null}
    </Alert>
  )
}

function GatewayNote({ simulated }: { simulated: boolean | null }) {
  const t = useTranslations('billing.pay')
  const { demo } = useSession()
  const pretends = simulated ?? demo
  return pretends ? (
    <Alert id="pay-note" variant="light" color="warning" icon={<IconFlask aria-hidden />}>
      {t('simulated')}
    </Alert>
  ) : (
    <Text id="pay-note" size="sm" c="dimmed">
      <IconLock size={14} aria-hidden style={{ verticalAlign: '-0.1em' }} /> {t('secure')}
    </Text>
  )
}
