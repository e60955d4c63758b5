import type { BodyOf } from '@imeds/contracts'
import { receivePayment } from '@imeds/contracts/billing'
import * as contract from '@imeds/contracts/packages'
import { createBilling } from '../modules/billing/index.ts'
import { packagesModule } from '../modules/packages/index.ts'
import type { Db } from '../platform/db/database.ts'
import { actorOf, runnerOf, type Ground } from './use-cases.ts'

type At = { facilityId: string; deskUserId: string; adminUserId: string; buyer: string }
type NewPackage = BodyOf<typeof contract.createPackage>

/** Packages of a clinic with tests at the laboratory next door, a list that waits to be looked through, and one that was sold. */
export async function seedPackages(ground: Ground, at: At): Promise<void> {
  const known = await ground.db.selectFrom('health_package').select('id').limit(1).executeTakeFirst()
  if (known) return
  const [admin, desk] = [
    actorOf(at.adminUserId, 'admin'),
    actorOf(at.deskUserId, 'front_desk', [at.facilityId]),
  ]
  const run = runnerOf(ground, [packagesModule, createBilling(ground)], [packagesModule])
  const params = { id: at.facilityId }
  const made: string[] = []
  for (const body of await packagesAt(ground.db, at.facilityId))
    made.push((await run(contract.createPackage, admin, { params, body })).id)
  await run(contract.importPackages, desk, {
    params,
    body: { format: 'csv', text: list, validityDays: 365, apply: 'all' },
  })
  const buyer = await buyerOf(ground.db, at.buyer)
  if (!buyer || !made[0]) return
  const body = { packageId: made[0], patientId: buyer.patientId }
  const bought = await run(contract.buyPackage, actorOf(buyer.userId, 'patient'), { body })
  await run(receivePayment, desk, {
    params: { id: bought.bill!.id },
    body: { method: 'cash', amountPaise: bought.pricePaise, duePaise: bought.pricePaise },
  })
  const ecg = bought.parts.find(({ kind }) => kind === 'procedure')
  if (ecg)
    await run(contract.markPackagePartUsed, desk, {
      params: { id: bought.id },
      body: { partId: ecg.id },
    })
}

const list = `specialty,package_name,procedure_code,procedure_name,procedure_label,procedure_price,total_package_price
Burns Management,Thermal burns,BM001A,Dressing,Thermal burns: five to six dressings,"7,000","7,000"
Ophthalmology,Cataract surgery,SE001A,Phaco emulsification,Phaco emulsification with a foldable lens,"9,600","9,600 + implant"
`

async function packagesAt(db: Db, facilityId: string): Promise<NewPackage[]> {
  const [tests, doctors] = [await testsOf(db), await doctorsOf(db, facilityId)]
  const test = (code: string, quantity = 1): NewPackage['items'] => {
    const found = tests.get(code)
    if (!found) return []
    const { name, test_id: testId, facility_id: laboratoryId, price_paise: worthPaise } = found
    return [{ kind: 'lab_test', label: name, quantity, worthPaise, testId, laboratoryId }]
  }
  const visit = (familyName: string, quantity: number): NewPackage['items'] => {
    const doctor = doctors.find(({ family_name }) => family_name === familyName)
    if (!doctor) return []
    const label = `Consultation with Dr ${doctor.given_name} ${doctor.family_name}`
    const counted = { label, quantity, worthPaise: doctor.fee_paise }
    const who = { practitionerId: doctor.practitioner_id, specialityCode: null }
    return [{ kind: 'consultation', ...counted, mode: 'in_person', ...who }]
  }
  const terms = { soldFrom: null, soldUntil: null, status: 'active' as const }
  const all: NewPackage[] = [
    {
      ...terms,
      name: 'Heart check',
      description:
        'For everyone over forty, or with heart disease in the family. Come fasting for the blood tests.',
      speciality: 'Cardiology',
      pricePaise: 249_900,
      validityDays: 90,
      items: [
        ...visit('Reddy', 1),
        ...visit('Iyer', 2),
        ...test('lipid_profile'),
        ...test('complete_blood_count'),
        { kind: 'procedure', label: 'ECG', quantity: 1, worthPaise: 300_00 },
      ],
    },
    {
      ...terms,
      name: 'A year with diabetes',
      description: 'Four HbA1c tests and four visits, one each quarter.',
      speciality: 'Diabetes',
      pricePaise: 329_900,
      validityDays: 365,
      items: [...visit('Iyer', 4), ...test('hba1c', 4), ...test('kidney_panel')],
    },
    {
      ...terms,
      name: 'Tired for no reason',
      description: 'Blood count, thyroid and vitamins, and a visit to talk about the results.',
      speciality: 'General medicine',
      pricePaise: 279_900,
      validityDays: 60,
      items: [
        ...test('complete_blood_count'),
        ...test('thyroid_profile'),
        ...test('vitamin_d'),
        ...test('vitamin_b12'),
        ...visit('Iyer', 1),
      ],
    },
  ]
  return all
}

/** What the first demo laboratory offers, by the tests' codes. */
async function testsOf(db: Db) {
  const rows = await db
    .selectFrom('lab_offer')
    .innerJoin('lab_test', 'lab_test.id', 'lab_offer.test_id')
    .innerJoin('facility', 'facility.id', 'lab_offer.facility_id')
    .select(['lab_test.code', 'lab_test.name', 'lab_offer.test_id', 'lab_offer.facility_id', 'price_paise'])
    .where('facility.code', '=', 'NEEM')
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

const doctorsOf = (db: Db, facilityId: string) =>
  db
    .selectFrom('practitioner_offering')
    .innerJoin('practitioner', 'practitioner.id', 'practitioner_offering.practitioner_id')
    .select(['practitioner_id', 'given_name', 'family_name', 'fee_paise'])
    .where('practitioner_offering.facility_id', '=', facilityId)
    .where('mode', '=', 'in_person')
    .execute()

const buyerOf = (db: Db, name: string) =>
  db
    .selectFrom('related_person')
    .innerJoin('patient', 'patient.id', 'related_person.patient_id')
    .select(['related_person.patient_id as patientId', 'related_person.user_id as userId'])
    .where('patient.name', '=', name)
    .where('relation', '=', 'self')
    .executeTakeFirst()
