import type { BatchRecipient, RegisterEntry } from '@imeds/contracts/pharmacy'

type Columns<Row> = readonly (readonly [string, (row: Row) => string | number | null])[]

const ofRegister: Columns<RegisterEntry> = [
  ['serial', (entry) => entry.serial],
  ['supplied_at', (entry) => entry.suppliedAt],
  ['patient', (entry) => entry.patientName],
  ['patient_address', (entry) => entry.patientAddress],
  ['prescriber', (entry) => entry.prescriberName],
  ['registration_number', (entry) => entry.prescriberRegistrationNumber],
  ['prescriber_address', (entry) => entry.prescriberAddress],
  ['medicine', (entry) => entry.medicine],
  ['batch', (entry) => entry.batchNumber],
  ['quantity', (entry) => entry.quantity],
  ['unit', (entry) => entry.unit],
]
const ofRecipients: Columns<BatchRecipient> = [
  ['patient', ({ patient }) => patient.name],
  ['phone', ({ patient }) => patient.phone],
  ['quantity', ({ quantity }) => quantity],
  ['unit', ({ unit }) => unit],
  ['supplied_at', ({ suppliedAt }) => suppliedAt],
  ['returned', ({ returnedQuantity }) => returnedQuantity],
]

export const registerCsv = (entries: readonly RegisterEntry[]): string => toCsv(ofRegister, entries)
export const recipientsCsv = (recipients: readonly BatchRecipient[]): string =>
  toCsv(ofRecipients, recipients)

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is made text. */
const toCsv = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, valueOf]) => cell(valueOf(row))))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')

/** A telephone number's plus sign is no formula. */
function cell(value: string | number | null): string {
  const text =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && !/^\+\d{8,15}$/.test(value)
      ? `'${value}`
      : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
