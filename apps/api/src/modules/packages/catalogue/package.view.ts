import type { z } from 'zod'
import type { HealthPackage, PackageItem } from '@imeds/contracts/packages'
import { dateIn } from '../../patients/index.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { findItems, type ItemRow, type PackageRow } from './package.repository.ts'

type PlaceRow = Pick<
  ItemRow,
  | 'test_id'
  | 'laboratory_id'
  | 'laboratory_name'
  | 'practitioner_id'
  | 'given_name'
  | 'family_name'
  | 'speciality_code'
  | 'speciality_title'
  | 'mode'
>
/** Where a part is used and with whom. */
export const toPlace = (row: PlaceRow) => ({
  testId: row.test_id,
  laboratoryId: row.laboratory_id,
  laboratoryName: row.laboratory_name,
  practitionerId: row.practitioner_id,
  practitionerName: row.practitioner_id ? `${row.given_name} ${row.family_name}` : null,
  specialityCode: row.speciality_code,
  specialityTitle: row.speciality_title,
  mode: row.mode,
})

const toItem = (row: ItemRow): z.output<typeof PackageItem> => ({
  kind: row.kind,
  label: row.label,
  quantity: row.quantity,
  worthPaise: row.worth_paise,
  ...toPlace(row),
})

/** Whether anybody can buy it today, by the calendar of its facility. */
export function isOnSale(row: PackageRow, now: Date): boolean {
  const today = dateIn(row.time_zone, now)
  return (
    row.active &&
    row.status === 'active' &&
    (row.sold_from ?? today) <= today &&
    today <= (row.sold_until ?? today)
  )
}

export const toPackage = (row: PackageRow, items: readonly ItemRow[], now: Date): HealthPackage => ({
  id: row.id,
  facility: { id: row.facility_id, name: row.facility_name, city: row.city },
  code: row.code,
  name: row.name,
  description: row.description,
  speciality: row.speciality,
  pricePaise: row.price_paise,
  priceNote: row.price_note,
  worthPaise: items.reduce((sum, { quantity, worth_paise }) => sum + quantity * (worth_paise ?? 0), 0),
  validityDays: row.validity_days,
  soldFrom: row.sold_from,
  soldUntil: row.sold_until,
  status: row.status,
  onSale: isOnSale(row, now),
  items: items.map(toItem),
})

/** Some packages with what is in them, by one query. */
export async function viewPackages(
  db: Db | Tx,
  rows: readonly PackageRow[],
  now: Date,
): Promise<HealthPackage[]> {
  if (rows.length === 0) return []
  const items = await findItems(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) =>
    toPackage(
      row,
      items.filter(({ package_id }) => package_id === row.id),
      now,
    ),
  )
}
