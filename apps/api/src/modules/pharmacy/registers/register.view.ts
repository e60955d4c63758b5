import type { BatchRecipient, RegisterEntry } from '@imeds/contracts/pharmacy'
import type { EntryRow, RecipientRow } from './register.repository.ts'

export const toRegisterEntry = (row: EntryRow): RegisterEntry => ({
  id: row.id,
  serial: row.serial,
  suppliedAt: row.supplied_at.toISOString(),
  patientName: row.patient_name,
  patientAddress: row.patient_address,
  prescriberName: row.prescriber_name,
  prescriberRegistrationNumber: row.prescriber_registration_number,
  prescriberAddress: row.prescriber_address,
  medicine: row.medicine,
  batchNumber: row.batch_number,
  quantity: row.quantity,
  unit: row.unit,
})

export const toRecipient = (row: RecipientRow): BatchRecipient => ({
  medicineOrderId: row.id,
  patient: { id: row.patient_id, name: row.patient_name, phone: row.phone },
  quantity: row.quantity,
  unit: row.unit,
  suppliedAt: (row.supplied_at ?? row.updated_at).toISOString(),
  returnedQuantity: row.returned_quantity,
})
