import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { CreditableLine, CreditPart } from '../invoices/credit.ts'

/** The lines of a locked bill with what refunds have taken back of them, or are about to. */
export async function findCreditableLines(
  tx: Tx,
  billId: string,
): Promise<(CreditableLine & { position: number })[]> {
  const rows = await tx
    .selectFrom('bill_line as line')
    .leftJoinLateral(
      (outer) =>
        outer
          .selectFrom('refund_line as part')
          .innerJoin('refund', 'refund.id', 'part.refund_id')
          .select((eb) => [
            eb.fn.coalesce(eb.fn.sum<number>('part.taxable_paise'), eb.lit(0)).as('taxable'),
            eb.fn.coalesce(eb.fn.sum<number>('part.cgst_paise'), eb.lit(0)).as('cgst'),
            eb.fn.coalesce(eb.fn.sum<number>('part.sgst_paise'), eb.lit(0)).as('sgst'),
            eb.fn.coalesce(eb.fn.sum<number>('part.igst_paise'), eb.lit(0)).as('igst'),
          ])
          .whereRef('part.bill_line_id', '=', 'line.id')
          .where('refund.status', '<>', 'failed')
          .as('taken'),
      (join) => join.onTrue(),
    )
    .selectAll('line')
    .select(['taken.taxable', 'taken.cgst', 'taken.sgst', 'taken.igst'])
    .where('line.bill_id', '=', billId)
    .orderBy('line.position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    quantity: row.quantity,
    amountPaise: row.amount_paise,
    returnedQuantity: row.returned_quantity,
    creditedPaise: row.credited_paise,
    taxablePaise: row.taxable_paise,
    cgstPaise: row.cgst_paise,
    sgstPaise: row.sgst_paise,
    igstPaise: row.igst_paise,
    creditedTax: {
      taxablePaise: row.taxable_paise === null ? null : (row.taxable ?? 0),
      cgstPaise: row.cgst ?? 0,
      sgstPaise: row.sgst ?? 0,
      igstPaise: row.igst ?? 0,
    },
  }))
}

/** Fixes what a refund takes back; reserve it as well. */
export async function insertRefundLines(
  tx: Tx,
  refundId: string,
  parts: readonly CreditPart[],
): Promise<void> {
  await tx
    .insertInto('refund_line')
    .values(
      parts.map((part) => ({
        refund_id: refundId,
        bill_line_id: part.lineId,
        quantity: part.quantity,
        amount_paise: part.amountPaise,
        taxable_paise: part.taxablePaise,
        cgst_paise: part.cgstPaise,
        sgst_paise: part.sgstPaise,
        igst_paise: part.igstPaise,
      })),
    )
    .execute()
}

/**
 * Reserves on the bill's lines what a refund takes back of them, or releases it (`sign` -1); constraints
 * `bill_line_return_within`, `bill_line_credit_within`.
 */
export async function reserveRefundLines(tx: Tx, refundId: string, sign: 1 | -1): Promise<void> {
  await tx
    .updateTable('bill_line')
    .from('refund_line')
    .set({
      returned_quantity: sql<number>`bill_line.returned_quantity + ${sign}::int * refund_line.quantity`,
      credited_paise: sql<number>`bill_line.credited_paise + ${sign}::int * refund_line.amount_paise`,
    })
    .whereRef('bill_line.id', '=', 'refund_line.bill_line_id')
    .where('refund_line.refund_id', '=', refundId)
    .execute()
}

/** What a refund takes back, with the words of each line. */
export const findRefundLines = (tx: Tx, refundId: string) =>
  tx
    .selectFrom('refund_line as part')
    .innerJoin('bill_line as line', 'line.id', 'part.bill_line_id')
    .selectAll('part')
    .select([
      'line.description',
      'line.sac_code',
      'line.hsn_code',
      'line.unit',
      'line.details',
      'line.description_code',
      'line.details_code',
      'line.text_params',
      'line.unit_price_paise',
      'line.gst_rate_basis_points',
    ])
    .where('part.refund_id', '=', refundId)
    .orderBy('line.position')
    .execute()
