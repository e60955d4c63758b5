import type * as contract from '@imeds/contracts/pharmacy'
import type { Offer } from '@imeds/contracts/pharmacy'
import type { Db } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findFacilities } from '../../facilities/index.ts'
import { findProducts, toProductView } from '../../stock/index.ts'
import { findProfile } from '../profile/pharmacy.repository.ts'
import { toPharmacyView } from '../profile/pharmacy.view.ts'
import { requirePrescription } from '../supply/require-prescription.ts'
import { judgeProduct } from '../rules/substitution.ts'
import {
  findEquals,
  findPrescribed,
  findSubstances,
  type PrescribedRow,
} from '../supply/supply.repository.ts'
import { selectAvailable, selectOpenStores } from './offers.repository.ts'

/** Pharmacies with what they have of a prescription: those that serve most of it first, then the nearest. */
export const listPharmacyOffers: Handler<typeof contract.listPharmacyOffers> = async (
  deps,
  actor,
  { query },
  { audit },
) => {
  const { db, clock } = deps
  const now = clock.now()
  const prescription = query.prescriptionId
    ? await requirePrescription(deps, actor, 'medicine_order.place', query.prescriptionId)
    : undefined
  if (prescription) audit.patientId = prescription.patient_id
  const wanted = (prescription ? await findPrescribed(db, prescription.id) : []).filter(
    ({ left }) => left > 0,
  )
  const stores = await selectOpenStores(db, query)
  const offersAt = await offersOf(
    db,
    stores.map((store) => store.store_id),
    wanted,
    now,
  )
  const facilities = new Map(
    (
      await findFacilities(
        db,
        stores.map((store) => store.facility_id),
      )
    ).map((row) => [row.id, row]),
  )
  const items = stores.map(({ store_id: storeId, facility_id, distance_km: distanceKm }) => {
    const lines = wanted.map((line) => ({
      medicationRequestId: line.id,
      offers: offersAt(storeId, line),
    }))
    const whole = lines.flatMap(({ offers }, index) => {
      const cheapest = offers.find(({ available }) => available >= wanted[index]!.left)
      return cheapest ? [cheapest.unitPricePaise * wanted[index]!.left] : []
    })
    return {
      storeId,
      facilityId: facility_id,
      distanceKm,
      lines,
      served: whole.length,
      fromPaise: whole.reduce((sum, price) => sum + price, 0),
    }
  })
  const best = items
    .toSorted(
      (a, b) =>
        b.served - a.served ||
        (a.distanceKm ?? Infinity) - (b.distanceKm ?? Infinity) ||
        a.fromPaise - b.fromPaise ||
        a.storeId.localeCompare(b.storeId),
    )
    // A pharmacy with several stores is asked at the one that has most.
    .filter((one, index, all) => all.findIndex(({ facilityId }) => facilityId === one.facilityId) === index)
    .slice(0, query.limit)
  return {
    items: await Promise.all(
      best.map(async ({ facilityId, ...item }) => {
        const profile = await findProfile(db, facilityId)
        const radius = profile?.delivery_radius_km ?? 0
        return {
          ...item,
          pharmacy: toPharmacyView(facilities.get(facilityId)!, profile, actor, now),
          // Where the distance is not known, the pharmacist says whether it is too far.
          delivers: Boolean(profile?.delivers) && (item.distanceKm === null || item.distanceKm <= radius),
        }
      }),
    ),
  }
}

/** What each store has for a line, the cheapest first; what the prescriber would have to agree to is left out. */
async function offersOf(db: Db, storeIds: readonly string[], wanted: readonly PrescribedRow[], now: Date) {
  const medicineIds = wanted.map((line) => line.medicine_id)
  const equals = await findEquals(db, medicineIds)
  const rows = await selectAvailable(db, storeIds, { medicineIds: equals.map(({ equal }) => equal) }, now)
  const substances = new Map(
    (
      await findSubstances(
        db,
        equals.map(({ equal }) => equal),
      )
    ).map((row) => [row.id, row]),
  )
  const products = new Map(
    (
      await findProducts(
        db,
        rows.map((row) => row.product_id),
      )
    ).map((row) => [row.id, row]),
  )
  const byStore = Map.groupBy(rows, (row): string => row.store_id)
  return (storeId: string, line: PrescribedRow): Offer[] =>
    (byStore.get(storeId) ?? [])
      .flatMap((row) => {
        const product = products.get(row.product_id)!
        const substance = row.medicine_id ? substances.get(row.medicine_id) : undefined
        const fit = judgeProduct(
          {
            medicineId: line.medicine_id,
            ingredients: line.ingredients,
            form: line.form,
            strength: line.strength,
            brandName: line.brand_name,
            substitutionAllowed: line.substitution_allowed,
          },
          substance ? { ...substance, medicineId: substance.id } : null,
        )
        if ((fit !== 'as_prescribed' && fit !== 'substitute') || product.unit !== line.quantity_unit)
          return []
        return [
          {
            product: toProductView(product),
            unitPricePaise: row.unit_price_paise,
            available: row.available,
            substitute: fit === 'substitute',
          },
        ]
      })
      .toSorted((a, b) => a.unitPricePaise - b.unitPricePaise || a.product.name.localeCompare(b.product.name))
}
