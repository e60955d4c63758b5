import { newId } from '../../../src/platform/ids.ts'
import type { TestApp } from '../../harness.ts'
import type { ForeignCase, World } from '../foreign-rows.ts'

export type PackageRows = { healthPackage: string; purchase: string; part: string; use: string }

/** A package with a purchase whose only part was marked as used. */
export async function createPackageRows(
  { deps: { db }, clock }: TestApp,
  { patient, desk, meera }: Pick<World, 'patient' | 'desk' | 'meera'>,
): Promise<PackageRows> {
  const { facilityId } = meera
  const at = clock.now()
  const made = await db
    .insertInto('health_package')
    .values({
      facility_id: facilityId,
      name: 'Check',
      price_paise: 10_000,
      validity_days: 30,
      created_by: desk.userId,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const purchase = await db
    .insertInto('package_purchase')
    .values({
      package_id: made.id,
      facility_id: facilityId,
      patient_id: patient.id,
      bought_by: desk.userId,
      name: 'Check',
      price_paise: 10_000,
      validity_days: 30,
      status: 'active',
      created_at: at,
      activated_at: at,
      expires_at: new Date(at.getTime() + 30 * 86_400_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const part = await db
    .insertInto('package_part')
    .values({ purchase_id: purchase.id, position: 1, kind: 'procedure', label: 'ECG', quantity: 2 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const use = await db
    .insertInto('package_use')
    .values({ part_id: part.id, used_by: desk.userId, used_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { healthPackage: made.id, purchase: purchase.id, part: part.id, use: use.id }
}

const body = {
  name: 'Check',
  description: '',
  speciality: '',
  pricePaise: 10_000,
  validityDays: 30,
  soldFrom: null,
  soldUntil: null,
  status: 'draft',
  items: [{ kind: 'procedure', label: 'ECG', quantity: 1, worthPaise: 10_000 }],
}
const facility = (world: World) => world.meera.facilityId
const purchase = (world: World) => world.purchase

export const packageCases: Record<string, ForeignCase> = {
  createPackage: { as: 'front_desk', id: facility, body },
  updatePackage: { as: 'front_desk', id: (world) => world.healthPackage, body },
  getOwnPackage: { as: 'front_desk', id: (world) => world.healthPackage },
  listPackageChoices: { as: 'front_desk', id: facility },
  importPackages: { as: 'front_desk', id: facility, body: { format: 'json', text: '[]', apply: 'check' } },
  getPackagePurchase: { as: 'patient', id: purchase },
  previewPackageCancellation: { as: 'patient', id: purchase },
  cancelPackagePurchase: { as: 'patient', id: purchase, body: {} },
  markPackagePartUsed: { as: 'front_desk', id: purchase, body: { partId: newId() } },
  giveBackPackagePart: { as: 'front_desk', id: purchase, more: (world) => ({ useId: world.use }) },
}
