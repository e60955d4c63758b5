'use client'
import { downloadReceipt, type Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { urlOf } from '@imeds/client'
import { Anchor, Group } from '@mantine/core'
import type { output } from 'zod'
import { useRefundReasonText } from '@/lib/use-format.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../bills/bills.module.css'
import { homeZone } from '../bills/home-zone.ts'
import { GiveBack } from './give-back.tsx'
import { PayOut } from './pay-out.tsx'

type Props = {
  bill: output<typeof Bill>
  /** Who reads is a counter: it hands out what is due back. */
  atCounter?: boolean
}

/** What has come for a bill with its receipts, and what waits to be handed out; nothing while nothing came. */
export function Payments({ bill, atCounter = false }: Props) {
  const t = useTranslations('billing.counter')
  const reasonText = useRefundReasonText()
  if (bill.payments.length === 0) return null
  const due = !atCounter
    ? []
    : bill.refunds.filter(({ channel, status }) => channel === 'counter' && status === 'requested')
  return (
    <SectionCard title={t('payments')}>
      <ul className={classes['list']}>
        {bill.payments.map((payment) => (
          <li key={payment.id}>
            <span>
              <b>
                <Money paise={payment.amountPaise} />
              </b>{' '}
              {payment.channel === 'gateway'
                ? t('online')
                : t(`methods.${payment.method as 'cash' | 'card' | 'upi'}`)}{' '}
              {payment.reference} · <DateTime instant={payment.paidAt} zone={homeZone} />
              {payment.receivedBy ? ` · ${payment.receivedBy}` : null}
            </span>
            <Group gap="xs">
              {payment.receiptNumber ? (
                <Anchor
                  size="sm"
                  href={urlOf(downloadReceipt, { params: { id: payment.id } })}
                  target="_blank"
                  aria-label={t('receiptOf', { number: payment.receiptNumber })}
                >
                  {t('receipt')}
                </Anchor>
              ) : null}
              {payment.surplus ? <StatusBadge tone="warning">{t('goesBack')}</StatusBadge> : null}
              {payment.abilities.refund ? <GiveBack bill={bill} payment={payment} /> : null}
            </Group>
          </li>
        ))}
        {due.map((refund) => (
          <li key={refund.id}>
            <span>
              <b>
                <Money paise={refund.amountPaise} />
              </b>{' '}
              {t('dueBack', { reason: reasonText(refund) })}
            </span>
            <PayOut refund={refund} />
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
