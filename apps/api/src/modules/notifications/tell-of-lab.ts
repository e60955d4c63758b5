import type { NotifiedLabOrder } from '@imeds/contracts/notifications'
import type { z } from 'zod'
import { inTransaction, type Db, type Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { userIdsOfPatient } from '../patients/index.ts'
import { findCredentials } from '../practitioners/index.ts'
import { findStaffWith } from './recipient.repository.ts'
import { tell } from './tell.ts'

/** An order to a laboratory, as far as anybody may be told of it. */
export const findLabOrder = (db: Db | Tx, id: string) =>
  db
    .selectFrom('lab_order')
    .innerJoin('facility', 'facility.id', 'lab_order.facility_id')
    .select([
      'lab_order.id',
      'lab_order.status',
      'lab_order.patient_id',
      'lab_order.practitioner_id',
      'lab_order.facility_id',
      'lab_order.collection',
      'lab_order.slot_starts_at',
      'lab_order.promised_at',
      'lab_order.released_at',
      'facility.name as laboratory_name',
      'facility.time_zone',
    ])
    .where('lab_order.id', '=', id)
    .executeTakeFirst()
export type LabOrderRow = NonNullable<Awaited<ReturnType<typeof findLabOrder>>>

/** What may be said of an order, and to whom. */
export async function labSides(tx: Tx, order: LabOrderRow) {
  const lab: z.output<typeof NotifiedLabOrder> = {
    orderId: order.id,
    startsAt: order.slot_starts_at.toISOString(),
    timeZone: order.time_zone,
    collection: order.collection,
    laboratoryName: order.laboratory_name,
  }
  const requester = order.practitioner_id ? await findCredentials(tx, order.practitioner_id) : undefined
  return {
    lab,
    subject: { type: 'lab_order' as const, id: order.id },
    patient: await userIdsOfPatient(tx, order.patient_id),
    staff: await findStaffWith(tx, 'lab.operate', order.facility_id),
    practitioner: requester ? [requester.userId] : [],
  }
}

type Of = { orderId: string }
type Sides = Awaited<ReturnType<typeof labSides>>

const withOrder = (
  deps: Deps,
  orderId: string,
  work: (tx: Tx, sides: Sides, order: LabOrderRow) => Promise<void>,
) =>
  inTransaction(deps.db, async (tx) => {
    const order = await findLabOrder(tx, orderId)
    if (order) await work(tx, await labSides(tx, order), order)
  })

export const tellOfLabBooking = (deps: Deps, { orderId }: Of): Promise<void> =>
  withOrder(deps, orderId, async (tx, { lab, subject, patient, staff }, { status }) => {
    if (status === 'cancelled') return
    await tell(deps, tx, {
      content: { kind: 'lab_order_booked', params: { lab } },
      subject,
      to: { staff, patient },
    })
  })

export const tellOfLabCancellation = (deps: Deps, { orderId }: Of): Promise<void> =>
  withOrder(deps, orderId, (tx, { lab, subject, patient, staff }) =>
    tell(deps, tx, {
      content: { kind: 'lab_order_cancelled', params: { lab } },
      subject,
      to: { staff, patient },
    }),
  )

export const tellOfRejectedSpecimen = (
  deps: Deps,
  { orderId, specimenId }: Of & { specimenId: string },
): Promise<void> =>
  withOrder(deps, orderId, (tx, { lab, subject, patient }) =>
    tell(deps, tx, {
      content: { kind: 'lab_sample_needed_again', params: { lab } },
      subject,
      occasion: specimenId,
      to: { patient },
    }),
  )

/** Once for a version of the report: the laboratory's call follows, and is what counts. */
export const tellOfCriticalResult = (
  deps: Deps,
  { orderId, reportId }: Of & { reportId: string },
): Promise<void> =>
  withOrder(deps, orderId, (tx, { lab, subject, practitioner }) =>
    tell(deps, tx, {
      content: { kind: 'lab_result_critical', params: { lab } },
      subject,
      occasion: reportId,
      to: { practitioner },
    }),
  )

export const tellOfLabReport = (
  deps: Deps,
  { orderId, reportId }: Of & { reportId: string },
): Promise<void> =>
  withOrder(deps, orderId, (tx, { lab, subject, patient, practitioner }) =>
    tell(deps, tx, {
      content: { kind: 'lab_report_ready', params: { lab, reportId } },
      subject,
      occasion: reportId,
      to: { practitioner, patient },
    }),
  )
