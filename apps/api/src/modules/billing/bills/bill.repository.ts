import { sql, type Selectable } from 'kysely'
import type { BillSubject } from '@imeds/contracts/billing'
import { lock, type Db, type Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import type { Schema } from '../../../platform/db/schema.ts'
import { documentNumber, type Series } from './bill-number.ts'
import { lineAmount } from '../amounts.ts'
import type { BillDocument } from './bill-document.ts'

/** What is billed, by its id in the module that owns it. */
export type Subject = { subjectType: BillSubject; subjectId: string }
export type BillRow = Selectable<Schema['bill']>
export type LineRow = Selectable<Schema['bill_line']>
/** A line before it is written: prices in paise. */
export type NewLine = {
  description: string
  /** Services Accounting Code, such as `999312`. */
  sacCode: string | null
  quantity: number
  unitPricePaise: number
}

/** Queues everything that touches the money of one subject; before any row of it is locked. */
export const lockSubject = (tx: Tx, { subjectType, subjectId }: Subject) =>
  lock(tx, `${subjectType}:${subjectId}`)

type NewBill = Subject & {
  kind: Series
  status: 'open' | 'issued'
  facilityId: string
  patientId: string
  practitionerId: string | null
  totalPaise: number
  correctsBillId: string | null
  createdBy: string | null
}

export async function insertBill(tx: Tx, bill: NewBill, lines: readonly NewLine[]): Promise<string> {
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
        sac_code: line.sacCode,
        quantity: line.quantity,
        unit_price_paise: line.unitPricePaise,
        amount_paise: lineAmount(line),
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

/** The one bill of a subject that is not cancelled, locked. */
export async function lockLiveBill(
  tx: Tx,
  { subjectType, subjectId }: Subject,
): Promise<BillRow | undefined> {
  const row = await tx
    .selectFrom('bill')
    .selectAll()
    .where('subject_type', '=', subjectType)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', 'bill_of_supply')
    .where('status', '<>', 'cancelled')
    .forUpdate()
    .executeTakeFirst()
  return row
}

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
  }: Record<'facilityId' | 'facilityCode' | 'year', string> & { series: Series },
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
  issue: { number: string; financialYear: string; issuedAt: Date; document: BillDocument },
): Promise<void> {
  await tx
    .updateTable('bill')
    .set({
      number: issue.number,
      financial_year: issue.financialYear,
      issued_at: issue.issuedAt,
      document: JSON.stringify(issue.document),
    })
    .where('id', '=', id)
    .execute()
}

/** What the credit notes of a bill take back of it, in paise. */
export async function sumCreditNotes(tx: Tx, billId: string): Promise<number> {
  const { sum } = await tx
    .selectFrom('bill')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('total_paise'), eb.val(0)).as('sum'))
    .where('corrects_bill_id', '=', billId)
    .executeTakeFirstOrThrow()
  return sum
}
