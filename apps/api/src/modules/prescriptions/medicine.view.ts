import type { z } from 'zod'
import type { Medicine } from '@imeds/contracts/prescriptions'
import type { MedicineRow } from './medicine.repository.ts'

export const toMedicineView = (row: MedicineRow): z.output<typeof Medicine> => ({
  id: row.id,
  genericName: row.generic_name,
  brandName: row.brand_name,
  form: row.form,
  strength: row.strength,
  route: row.route,
  packUnit: row.pack_unit,
  packSize: row.pack_size,
  teleList: row.tele_list,
  schedule: row.schedule,
  narcotic: row.narcotic,
  notes: row.notes,
})
