import { inTransaction, type Db } from '../platform/db/database.ts'
import { openBill } from '../modules/billing/index.ts'
import { newId } from '../platform/ids.ts'

/** What the front desk of a clinic finds on its first day: a price list, a code, and a sale that waits to be paid. */
export async function seedMoney(db: Db, facilityId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    // Every step may run twice.
    const done = await tx
      .selectFrom('desk_item')
      .select('id')
      .where('facility_id', '=', facilityId)
      .executeTakeFirst()
    if (done) return
    await tx
      .insertInto('desk_item')
      .values([
        { facility_id: facilityId, name: 'Dressing, small', sac_code: '999316', price_paise: 150_00 },
        { facility_id: facilityId, name: 'ECG', sac_code: '999316', price_paise: 300_00 },
        { facility_id: facilityId, name: 'Registration', sac_code: '999312', price_paise: 100_00 },
        { facility_id: facilityId, name: 'Crêpe bandage 10 cm', hsn_code: '30059040', price_paise: 105_00 },
      ])
      .execute()
    await tx
      .insertInto('discount')
      .values({
        facility_id: facilityId,
        title: 'First visit',
        kind: 'percent',
        percent_basis_points: 1000,
        most_paise: 100_00,
        code: 'WELCOME10',
        subject_types: ['appointment', 'desk_sale'],
        valid_from: new Date('2026-01-01T00:00:00Z'),
        most_uses_per_patient: 1,
      })
      .execute()
    const patient = await tx.selectFrom('patient').select('id').orderBy('id').executeTakeFirst()
    if (!patient) return
    await tx
      .insertInto('patient_registration')
      .values({ patient_id: patient.id, facility_id: facilityId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await openBill(tx, {
      subjectType: 'desk_sale',
      subjectId: newId(),
      facilityId,
      patientId: patient.id,
      lines: [
        { description: 'Dressing, small', sacCode: '999316', quantity: 1, unitPricePaise: 150_00 },
        { description: 'ECG', sacCode: '999316', quantity: 1, unitPricePaise: 300_00 },
      ],
      createdBy: null,
    })
  })
}
