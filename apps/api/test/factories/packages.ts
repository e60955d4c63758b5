import type { BodyOf } from '@imeds/contracts'
import {
  buyPackage,
  createPackage,
  type HealthPackage,
  type PackagePurchase,
} from '@imeds/contracts/packages'
import type { PaidTestApp } from '../razorpay.ts'
import { createPerson, type Person } from '../people.ts'
import type { TestApp } from '../harness.ts'
import { createLaboratory, testId, type TestLaboratory } from './lab.ts'
import { createBookingScene, pay, type BookingScene } from './scheduling.ts'

export type PackageScene = BookingScene & TestLaboratory & { farah: Person; admin: Person }

/** A clinic, a laboratory, a patient, a desk of the clinic and an admin. */
export async function createPackageScene(test: TestApp): Promise<PackageScene> {
  const scene = await createBookingScene(test)
  const lab = await createLaboratory(test)
  const farah = await createPerson(test, { role: 'front_desk', facilityId: scene.meera.facilityId })
  return { ...lab, ...scene, farah, admin: await createPerson(test, { role: 'admin' }) }
}

/** A blood count, two consultations and a procedure, worth 1,650 rupees, for 1,200. */
export async function packageBody(
  test: TestApp,
  { meera, laboratory }: Pick<PackageScene, 'meera' | 'laboratory'>,
  over: Partial<BodyOf<typeof createPackage>> = {},
): Promise<BodyOf<typeof createPackage>> {
  return {
    name: 'Heart check',
    description: 'For everyone over forty.',
    speciality: 'Cardiology',
    pricePaise: 120_000,
    validityDays: 90,
    soldFrom: null,
    soldUntil: null,
    status: 'active',
    items: [
      {
        kind: 'lab_test',
        label: 'Complete blood count',
        quantity: 1,
        worthPaise: 35_000,
        testId: await testId(test, 'complete_blood_count'),
        laboratoryId: laboratory.id,
      },
      {
        kind: 'consultation',
        label: 'Consultation with Meera Iyer',
        quantity: 2,
        worthPaise: 50_000,
        mode: 'in_person',
        practitionerId: meera.practitionerId,
        specialityCode: null,
      },
      { kind: 'procedure', label: 'ECG', quantity: 1, worthPaise: 30_000 },
    ],
    ...over,
  }
}

export async function createHealthPackage(
  test: TestApp,
  scene: PackageScene,
  over: Partial<BodyOf<typeof createPackage>> = {},
): Promise<HealthPackage> {
  const body = await packageBody(test, scene, over)
  const params = { id: scene.meera.facilityId }
  return (await test.call(createPackage, { params, body }, { as: scene.admin })).reply()
}

/** Bought by the patient of a scene, unpaid. */
export const buy = async (
  test: TestApp,
  { asha, patient }: PackageScene,
  packageId: string,
): Promise<PackagePurchase> =>
  (await test.call(buyPackage, { body: { packageId, patientId: patient.id } }, { as: asha })).reply()

/** Bought and paid through the gateway. */
export async function buyPaid(
  test: PaidTestApp,
  scene: PackageScene,
  over: Partial<BodyOf<typeof createPackage>> = {},
): Promise<PackagePurchase> {
  const { id } = await createHealthPackage(test, scene, over)
  const bought = await buy(test, scene, id)
  await pay(test, scene.asha, bought.bill!.id)
  return bought
}
