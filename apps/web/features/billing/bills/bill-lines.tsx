'use client'
import type { Bill } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import type { output } from 'zod'
import { useBillLineText, useFormat } from '@/lib/use-format.ts'
import { Money } from '@/ui/money.tsx'
import classes from './bills.module.css'

type Shown = Pick<
  output<typeof Bill>,
  'lines' | 'taxes' | 'status' | 'totalPaise' | 'paidPaise' | 'duePaise' | 'refundedPaise'
>

/** What is billed, line by line, and what it comes to. */
export function BillLines({ bill }: { bill: Shown }) {
  const t = useTranslations('billing.bill')
  const lineText = useBillLineText()
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
              {lineText(line).description}
              <small>
                {line.quantity} {line.unit} × <Money paise={line.unitPricePaise} />
                {line.sacCode ? ` · ${t('sac', { code: line.sacCode })}` : null}
                {line.hsnCode ? ` · ${t('hsn', { code: line.hsnCode })}` : null}
                {line.tax ? ` · ${t('gst', { percent: String(line.tax.rateBasisPoints / 100) })}` : null}
              </small>
              {line.details ? <small>{lineText(line).details}</small> : null}
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
        {bill.status === 'open' && bill.paidPaise > 0 ? (
          <>
            <Sum term={t('paid')} paise={bill.paidPaise} discounted={discounted} minus />
            <Sum term={t('due')} paise={bill.duePaise} discounted={discounted} strong />
          </>
        ) : null}
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
            {bill.taxes ? (
              <Taxes taxes={bill.taxes} />
            ) : bill.lines.every(({ sacCode }) => sacCode) ? (
              t('exempt')
            ) : (
              t('noTax')
            )}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

/** The tax inside the prices. */
function Taxes({ taxes }: { taxes: NonNullable<Shown['taxes']> }) {
  const t = useTranslations('billing.bill')
  const { money } = useFormat()
  return taxes.igstPaise > 0
    ? t('taxesBetween', { taxable: money(taxes.taxablePaise), igst: money(taxes.igstPaise) })
    : t('taxes', {
        taxable: money(taxes.taxablePaise),
        cgst: money(taxes.cgstPaise),
        sgst: money(taxes.sgstPaise),
      })
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
