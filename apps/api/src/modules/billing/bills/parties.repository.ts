import type { Tx } from '../../../platform/db/database.ts'
import type { BillRow } from './bill.repository.ts'

/** Who takes part in a bill. Read only: the rows belong to the facilities, patients and practitioners modules. */
export async function findParties(
  tx: Tx,
  bill: Pick<BillRow, 'facility_id' | 'patient_id' | 'practitioner_id'>,
) {
  const facility = await tx
    .selectFrom('facility')
    .selectAll()
    .where('id', '=', bill.facility_id)
    .executeTakeFirstOrThrow()
  const patient = await tx
    .selectFrom('patient')
    .select(['name', 'phone', 'address_line', 'city', 'state', 'pin_code'])
    .where('id', '=', bill.patient_id)
    .executeTakeFirstOrThrow()
  return { facility, patient, practitioner: await findPractitioner(tx, bill.practitioner_id) }
}

/** The number of the state whose GST a seller charges; null for one that is not registered. */
export async function findSupplierState(tx: Tx, facilityId: string): Promise<string | null> {
  const { gstin } = await tx
    .selectFrom('facility')
    .select('gstin')
    .where('id', '=', facilityId)
    .executeTakeFirstOrThrow()
  return gstin?.slice(0, 2) ?? null
}

async function findPractitioner(tx: Tx, id: string | null) {
  if (!id) return null
  const practitioner = await tx
    .selectFrom('practitioner')
    .select(['given_name', 'family_name', 'registration_number', 'registration_council'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const qualifications = await tx
    .selectFrom('practitioner_qualification')
    .select('degree')
    .where('practitioner_id', '=', id)
    .orderBy('position')
    .execute()
  return { ...practitioner, degrees: qualifications.map(({ degree }) => degree) }
}
