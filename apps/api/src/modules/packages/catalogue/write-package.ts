import type { z } from 'zod'
import type * as contract from '@imeds/contracts/packages'
import type { HealthPackage, NewPackage, NewPackageItem } from '@imeds/contracts/packages'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { FacilityNotFound } from '../../facilities/index.ts'
import { PackageItemUnknown, PackageNotFound, PriceNoteUnread } from '../packages.errors.ts'
import { managesAt, requireManager } from '../packages.scope.ts'
import {
  findPackage,
  insertPackage,
  namesLaboratory,
  offersTest,
  replaceItems,
  seesPatients,
  updatePackageRow,
  type NewItem,
} from './package.repository.ts'
import { viewPackages } from './package.view.ts'

/** Sets up a health package. */
export const createPackage: Handler<typeof contract.createPackage> = async (
  deps,
  actor,
  { params, body },
  { audit },
) => {
  requireManager(actor, params.id, new FacilityNotFound())
  const id = await inTransaction(deps.db, async (tx) => {
    await requireItems(tx, actor, params.id, body.items)
    const made = await insertPackage(tx, {
      ...termsOf(body),
      facility_id: params.id,
      created_by: actor.userId,
      created_at: deps.clock.now(),
    })
    await replaceItems(tx, made, body.items.map(toItem))
    return made
  })
  audit.recordId = id
  return readPackage(deps, id)
}

/** Changes a health package; what was bought keeps its terms and parts. */
export const updatePackage: Handler<typeof contract.updatePackage> = async (
  deps,
  actor,
  { params, body },
) => {
  await inTransaction(deps.db, async (tx) => {
    const row = await findPackage(tx, params.id)
    requireManager(actor, row?.facility_id ?? '', new PackageNotFound())
    if (!row) throw new PackageNotFound()
    if (body.status === 'active' && row.status === 'draft' && row.price_note && !body.priceNoteRead)
      throw new PriceNoteUnread()
    await requireItems(tx, actor, row.facility_id, body.items)
    await updatePackageRow(tx, row.id, { ...termsOf(body), changed_at: deps.clock.now() })
    await replaceItems(tx, row.id, body.items.map(toItem))
  })
  return readPackage(deps, params.id)
}

async function readPackage({ db, clock }: Deps, id: string): Promise<HealthPackage> {
  const row = await findPackage(db, id)
  if (!row) throw new PackageNotFound()
  const [view] = await viewPackages(db, [row], clock.now())
  return view!
}

type Item = z.output<typeof NewPackageItem>

/**
 * A facility promises what it can keep: its own practitioners, and laboratories that the same person answers for or that
 * its packages name already.
 */
async function requireItems(tx: Tx, actor: Actor, facilityId: string, items: readonly Item[]): Promise<void> {
  for (const [position, item] of items.entries())
    if (!(await isKnown(tx, actor, facilityId, item))) throw new PackageItemUnknown({ data: { position } })
}

async function isKnown(tx: Tx, actor: Actor, facilityId: string, item: Item): Promise<boolean> {
  if (item.kind === 'procedure') return true
  if (item.kind === 'consultation') return seesPatients(tx, facilityId, item)
  const answers =
    item.laboratoryId === facilityId ||
    managesAt(actor, item.laboratoryId) ||
    (await namesLaboratory(tx, facilityId, item.laboratoryId))
  return answers && (await offersTest(tx, item.laboratoryId, item.testId))
}

const toItem = (item: Item): NewItem => ({
  kind: item.kind,
  label: item.label,
  quantity: item.quantity,
  worth_paise: item.worthPaise,
  ...(item.kind === 'lab_test' ? { test_id: item.testId, laboratory_id: item.laboratoryId } : {}),
  ...(item.kind === 'consultation'
    ? { mode: item.mode, practitioner_id: item.practitionerId, speciality_code: item.specialityCode }
    : {}),
})

const termsOf = (body: z.output<typeof NewPackage>) => ({
  name: body.name,
  description: body.description,
  speciality: body.speciality,
  price_paise: body.pricePaise,
  validity_days: body.validityDays,
  sold_from: body.soldFrom,
  sold_until: body.soldUntil,
  status: body.status,
})
