'use client'
import type { Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Group } from '@mantine/core'
import type { Tone } from '@imeds/tokens'
import type { output } from 'zod'
import { useRefundReasonText } from '@/lib/use-format.ts'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from './bills.module.css'
import { homeZone } from './home-zone.ts'
import { RetryRefund } from './retry-refund.tsx'

type Shown = output<typeof Bill>
const tones: Record<Shown['refunds'][number]['status'], Tone> = {
  requested: 'info',
  processing: 'info',
  processed: 'success',
  failed: 'danger',
}

/** Money that went back, and the credit notes that say so; nothing when none did. */
export function Returned({ bill: { refunds, creditNotes }, base }: { bill: Shown; base: string }) {
  const t = useTranslations('billing.bill')
  const reasonText = useRefundReasonText()
  if (refunds.length === 0 && creditNotes.length === 0) return null
  return (
    <SectionCard title={t('refunds')}>
      <ul className={classes['list']}>
        {refunds.map(
          ({ id, amountPaise, status, channel, requestedAt, processedAt, abilities, ...refund }) => (
            <li key={id}>
              <span>
                <b>
                  <Money paise={amountPaise} />
                </b>{' '}
                <DateTime instant={processedAt ?? requestedAt} zone={homeZone} style="date" />
                <small>{reasonText(refund)}</small>
              </span>
              <Group gap="xs">
                <StatusBadge tone={tones[status]}>
                  {status === 'requested' && channel === 'counter'
                    ? t('refundAtCounter')
                    : t(`refundStatus.${status}`)}
                </StatusBadge>
                {abilities.retry ? <RetryRefund id={id} /> : null}
              </Group>
            </li>
          ),
        )}
        {creditNotes.map(({ id, number, totalPaise }) => (
          <li key={id}>
            <LinkText href={`${base}/${id}`}>{t('note', { number })}</LinkText>
            <Money paise={totalPaise} />
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
