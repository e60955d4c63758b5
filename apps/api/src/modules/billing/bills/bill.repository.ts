import { sql, type Selectable } from 'kysely'
import type { BillSubject } from '@imeds/contracts/billing'
import { lock, type Db, type Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { documentNumber, type Numbered, type Series } from './bill-number.ts'
import type { BillDocument } from './bill-document.ts'
import type { Tax } from '../invoices/tax.ts'
import type { PricedLine } from './new-line.ts'

/** What is billed, by its id in the module that owns it. */
export type Subject = { subjectType: BillSubject; subjectId: string }
export type BillRow = Selectable<Schema['bill']>
export type LineRow = Selectable<Schema['bill_line']>
/** Queues everything that touches the money of one subject; before any row of it is locked. */
export const lockSubject = (tx: Tx, { subjectType, subjectId }: Subject) =>
  lock(tx, `${subjectType}:${subjectId}`)

type NewBill = Subject & {
  kind: Series
  status: 'open' | 'issued'
  facilityId: string
  patientId: string
  practitionerId: string | null
  placeOfSupply: string | null
  totalPaise: number
  correctsBillId: string | null
  createdBy: string | null
}

export async function insertBill(tx: Tx, bill: NewBill, lines: readonly PricedLine[]): Promise<string> {
  const id = newId()
  await tx
    .insertInto('bill')
    .values({
      id,
      kind: bill.kind,
      facility_id: bill.facilityId,
      patient_id: bill.patientId,
      subject_type: bill.subjectType,
      subject_id: bill.subjectId,
      status: bill.status,
      total_paise: bill.totalPaise,
      corrects_bill_id: bill.correctsBillId,
      practitioner_id: bill.practitionerId,
      place_of_supply: bill.placeOfSupply,
      created_by: bill.createdBy,
    })
    .execute()
  await tx
    .insertInto('bill_line')
    .values(
      lines.map((line, index) => ({
        bill_id: id,
        position: index + 1,
        description: line.description,
        description_code: line.descriptionCode,
        details_code: line.detailsCode,
        text_params: JSON.stringify(line.textParams),
        sac_code: line.sacCode,
        quantity: line.quantity,
        unit_price_paise: line.unitPricePaise,
        discount_paise: line.discountPaise,
        amount_paise: line.amountPaise,
        hsn_code: line.hsnCode ?? null,
        unit: line.unit ?? null,
        details: line.details,
        gst_rate_basis_points: line.gstRateBasisPoints,
        taxable_paise: line.taxablePaise,
        cgst_paise: line.cgstPaise,
        sgst_paise: line.sgstPaise,
        igst_paise: line.igstPaise,
        corrects_line_id: line.correctsLineId ?? null,
      })),
    )
    .execute()
  return id
}

export async function lockBill(tx: Tx, id: string): Promise<BillRow> {
  const row = await tx
    .selectFrom('bill')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row
}

/** What is still to be paid of a bill. */
export const dueOf = (bill: Pick<BillRow, 'total_paise' | 'paid_paise'>): number =>
  bill.total_paise - bill.paid_paise

/** The one bill of a subject that is not cancelled, locked. */
export const lockLiveBill = (tx: Tx, subject: Subject): Promise<BillRow | undefined> =>
  liveBill(tx, subject).forUpdate().executeTakeFirst()

/** The same, to look at. */
export const findLiveBill = (db: Db | Tx, subject: Subject): Promise<BillRow | undefined> =>
  liveBill(db, subject).executeTakeFirst()

const liveBill = (db: Db | Tx, { subjectType, subjectId }: Subject) =>
  db
    .selectFrom('bill')
    .selectAll()
    .where('subject_type', '=', subjectType)
    .where('subject_id', '=', subjectId)
    .where('kind', '<>', sql.lit('credit_note'))
    .where('status', '<>', sql.lit('cancelled'))

export async function setBillStatus(tx: Tx, id: string, status: BillRow['status']): Promise<void> {
  await tx.updateTable('bill').set({ status }).where('id', '=', id).execute()
}

export const findLines = (db: Db | Tx, billId: string): Promise<LineRow[]> =>
  db.selectFrom('bill_line').selectAll().where('bill_id', '=', billId).orderBy('position').execute()

/**
 * Takes the next number of a facility's series. The row stays locked until the transaction ends and a rollback
 * gives the number back, so the series has no gaps; take it late, others wait for it.
 */
export async function takeNumber(
  tx: Tx,
  {
    facilityId,
    facilityCode,
    year,
    series,
  }: Record<'facilityId' | 'facilityCode' | 'year', string> & { series: Numbered },
): Promise<string> {
  const { last_number } = await tx
    .insertInto('bill_series')
    .values({ facility_id: facilityId, financial_year: year, kind: series, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['facility_id', 'financial_year', 'kind'])
        .doUpdateSet({ last_number: sql<number>`bill_series.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return documentNumber(series, facilityCode, year, last_number)
}

export async function writeIssue(
  tx: Tx,
  id: string,
  issue: {
    number: string
    financialYear: string
    issuedAt: Date
    document: BillDocument
    unpaid: boolean
  },
): Promise<void> {
  await tx
    .updateTable('bill')
    .set({
      number: issue.number,
      financial_year: issue.financialYear,
      issued_at: issue.issuedAt,
      document: JSON.stringify(issue.document),
      issued_unpaid: issue.unpaid,
    })
    .where('id', '=', id)
    .execute()
}

/** Counts every line of a bill as taken back, and answers them. */
export const creditWholeLines = (tx: Tx, billId: string): Promise<LineRow[]> =>
  tx
    .updateTable('bill_line')
    .set((eb) => ({ returned_quantity: eb.ref('quantity'), credited_paise: eb.ref('amount_paise') }))
    .where('bill_id', '=', billId)
    .returningAll()
    .execute()

/** The taxes in all lines of a bill or credit note. */
export const sumTax = (tx: Tx, billId: string): Promise<Omit<Tax, 'taxablePaise'>> =>
  tx
    .selectFrom('bill_line')
    .select((eb) => [
      eb.fn.coalesce(eb.fn.sum<number>('cgst_paise'), eb.lit(0)).as('cgstPaise'),
      eb.fn.coalesce(eb.fn.sum<number>('sgst_paise'), eb.lit(0)).as('sgstPaise'),
      eb.fn.coalesce(eb.fn.sum<number>('igst_paise'), eb.lit(0)).as('igstPaise'),
    ])
    .where('bill_id', '=', billId)
    .executeTakeFirstOrThrow()

/** What the credit notes of a bill take back of it, in paise. */
export async function sumCreditNotes(tx: Tx, billId: string): Promise<number> {
  const { sum } = await tx
    .selectFrom('bill')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('total_paise'), eb.val(0)).as('sum'))
    .where('corrects_bill_id', '=', billId)
    .executeTakeFirstOrThrow()
  return sum
}
