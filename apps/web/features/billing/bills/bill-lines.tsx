'use client'
import type { Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import type { output } from 'zod'
import { Money } from '@/ui/money.tsx'
import classes from './bills.module.css'

type Shown = Pick<output<typeof Bill>, 'lines' | 'totalPaise' | 'paidPaise' | 'refundedPaise'>

/** What is billed, line by line, and what it comes to. */
export function BillLines({ bill }: { bill: Shown }) {
  const t = useTranslations('billing.bill')
  const discounted = bill.lines.some(({ discountPaise }) => discountPaise > 0)
  return (
    <table className={classes['lines']}>
      <caption>{t('lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          {discounted ? <th scope="col">{t('discount')}</th> : null}
          <th scope="col">{t('amount')}</th>
        </tr>
      </thead>
      <tbody>
        {bill.lines.map((line, at) => (
          <tr key={at}>
            <th scope="row">
              {line.description}
              <small>
                {line.quantity} × <Money paise={line.unitPricePaise} />
                {line.sacCode ? ` · ${t('sac', { code: line.sacCode })}` : null}
              </small>
            </th>
            {discounted ? (
              <td>
                −<Money paise={line.discountPaise} />
              </td>
            ) : null}
            <td>
              <Money paise={line.amountPaise} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <Sum term={t('total')} paise={bill.totalPaise} discounted={discounted} strong />
        {bill.refundedPaise > 0 ? (
          <>
            <Sum term={t('paid')} paise={bill.paidPaise} discounted={discounted} />
            <Sum term={t('refunded')} paise={bill.refundedPaise} discounted={discounted} minus />
            <Sum
              term={t('left')}
              paise={bill.paidPaise - bill.refundedPaise}
              discounted={discounted}
              strong
            />
          </>
        ) : null}
        <tr>
          <td colSpan={discounted ? 3 : 2} className={classes['exempt']}>
            {t('exempt')}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

type SumProps = { term: string; paise: number; discounted: boolean; strong?: boolean; minus?: boolean }

const Sum = ({ term, paise, discounted, strong = false, minus = false }: SumProps) => (
  <tr data-strong={strong || undefined}>
    <th scope="row" colSpan={discounted ? 2 : 1}>
      {term}
    </th>
    <td>
      {minus ? '−' : ''}
      <Money paise={paise} />
    </td>
  </tr>
)
