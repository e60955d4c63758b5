import { formatMoney } from '@imeds/i18n/money'
import { ruledTable, type Column } from '../../../platform/pdf/parts.ts'
import type { Content } from '../../../platform/pdf/pdf.ts'
import { totalsByRate, totalsOf, type TaxedLine } from '../invoices/tax.ts'

export type BillLineText = TaxedLine & {
  description: string
  details: string | null
  sacCode: string | null
  hsnCode: string | null
  quantity: number
  unit: string | null
  unitPricePaise: number
  discountPaise: number
}

const right = (title: string): Column => ({ title, width: 'auto', alignment: 'right' })
const money = (paise: number) => formatMoney(paise)
export const percent = (basisPoints: number): string => `${basisPoints / 100} %`

/** The lines of a bill, with their taxes where it has any. */
export function lineTable(lines: readonly BillLineText[]): Content {
  const taxed = lines.some((line) => line.taxablePaise !== null)
  const interState = lines.some((line) => line.igstPaise > 0)
  const discounted = lines.some((line) => line.discountPaise > 0)
  const when = <T>(condition: boolean, ...some: T[]) => (condition ? some : [])
  const columns: Column[] = [
    { title: '#', width: 'auto' },
    { title: 'Description', width: '*' },
    { title: taxed ? 'HSN/SAC' : 'SAC', width: 'auto' },
    right('Quantity'),
    right('Rate'),
    ...when(discounted, right('Discount')),
    ...when(taxed, right('Taxable'), right('GST')),
    ...when(taxed && interState, right('IGST')),
    ...when(taxed && !interState, right('CGST'), right('SGST')),
    right('Amount'),
  ]
  const rows = lines.map((line, index) => [
    String(index + 1),
    [line.description, line.details].filter(Boolean).join('\n'),
    line.hsnCode ?? line.sacCode ?? '',
    [line.quantity, line.unit].filter(Boolean).join(' '),
    money(line.unitPricePaise),
    ...when(discounted, money(line.discountPaise)),
    ...when(
      taxed,
      line.taxablePaise === null ? '' : money(line.taxablePaise),
      line.gstRateBasisPoints === null ? 'exempt' : percent(line.gstRateBasisPoints),
    ),
    ...when(taxed && interState, money(line.igstPaise)),
    ...when(taxed && !interState, money(line.cgstPaise), money(line.sgstPaise)),
    money(line.amountPaise),
  ])
  return taxed ? { stack: [ruledTable(columns, rows)], fontSize: 7.5 } : ruledTable(columns, rows)
}

/** Taxes summed up by rate, and the rounding that makes them the total. */
export function taxTable(lines: readonly BillLineText[]): Content[] {
  const rates = totalsByRate(lines)
  if (rates.length === 0) return []
  const { roundingPaise } = totalsOf(lines)
  const rows = rates.map(({ gstRateBasisPoints, totals }) => [
    percent(gstRateBasisPoints),
    ...[totals.taxablePaise, totals.cgstPaise, totals.sgstPaise, totals.igstPaise].map(money),
  ])
  const columns = [
    { title: 'GST', width: 'auto' as const },
    right('Taxable value'),
    right('CGST'),
    right('SGST'),
    right('IGST'),
  ]
  return [
    { stack: [ruledTable(columns, rows)], fontSize: 8 },
    {
      text: `Prices include GST. Rounding: ${money(roundingPaise)}`,
      style: 'small',
      margin: [0, 4, 0, 0],
    },
  ]
}
