import { createDemoUser } from '../modules/identity/index.ts'
import { inTransaction, type Tx } from '../platform/db/database.ts'
import type { Deps } from '../platform/deps.ts'
import { demoAccounts } from './accounts.ts'

const home = {
  address_line: '4 Temple Street, Somajiguda',
  city: 'Hyderabad',
  state: 'Telangana',
  pin_code: '500082',
}

/** Two families: one with a child and a mother who takes medicines, one alone. */
export async function seedPatients(ground: Pick<Deps, 'db' | 'config' | 'clock'>): Promise<void> {
  const [asha, , , , ravi] = demoAccounts
  const ashaId = await createDemoUser(ground, {
    ...asha!,
    email: 'asha@imeds.example',
    roles: [{ role: 'patient' }],
  })
  const raviId = await createDemoUser(ground, { ...ravi!, roles: [{ role: 'patient' }] })
  await inTransaction(ground.db, async (tx) => {
    const known = await tx
      .selectFrom('related_person')
      .select('id')
      .where('user_id', 'in', [ashaId, raviId])
      .executeTakeFirst()
    if (known) return
    const self = await insertPatient(tx, ashaId, 'self', {
      name: 'Asha Rao',
      gender: 'female',
      birth_date: '1990-05-14',
      phone: asha!.phone,
      height_cm: 162,
      weight_kg: 61,
    })
    await tx
      .insertInto('allergy_intolerance')
      .values({
        patient_id: self,
        substance: 'Penicillin',
        reaction: 'Rash all over',
        severity: 'moderate',
        recorded_by: ashaId,
      })
      .execute()
    await insertPatient(tx, ashaId, 'child', {
      name: 'Kiran Rao',
      gender: 'male',
      birth_date: '2018-09-02',
      height_cm: 128,
      weight_kg: 26,
    })
    const mother = await insertPatient(tx, ashaId, 'parent', {
      name: 'Savitri Rao',
      gender: 'female',
      birth_date: '1958-01-21',
      height_cm: 155,
      weight_kg: 66,
    })
    await tx
      .insertInto('condition')
      .values([
        { patient_id: mother, name: 'High blood pressure', since: '2011-03-01', recorded_by: ashaId },
        { patient_id: mother, name: 'Atrial fibrillation', since: '2021-08-01', recorded_by: ashaId },
      ])
      .execute()
    await tx
      .insertInto('medication_statement')
      .values([
        { patient_id: mother, medicine: 'Warfarin 3 mg', dosage: 'once in the evening', recorded_by: ashaId },
        {
          patient_id: mother,
          medicine: 'Amlodipine 5 mg',
          dosage: 'once in the morning',
          recorded_by: ashaId,
        },
      ])
      .execute()
    await insertPatient(tx, raviId, 'self', {
      name: 'Ravi Kumar',
      gender: 'male',
      birth_date: '1984-11-30',
      phone: ravi!.phone,
      height_cm: 175,
      weight_kg: 82,
    })
  })
}

type Profile = {
  name: string
  gender: 'female' | 'male'
  birth_date: string
  phone?: string
  height_cm: number
  weight_kg: number
}

async function insertPatient(
  tx: Tx,
  userId: string,
  relation: 'self' | 'child' | 'parent',
  profile: Profile,
): Promise<string> {
  const { id } = await tx
    .insertInto('patient')
    .values({ ...home, ...profile, created_by: userId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('related_person')
    .values({ patient_id: id, user_id: userId, relation, guardian: relation === 'child' })
    .execute()
  return id
}
