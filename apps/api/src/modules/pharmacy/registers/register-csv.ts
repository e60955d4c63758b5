import type { RegisterEntry } from '@imeds/contracts/pharmacy'

const columns: readonly (readonly [string, (entry: RegisterEntry) => string | number])[] = [
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

/** The register as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is made text. */
export const registerCsv = (entries: readonly RegisterEntry[]): string =>
  [
    columns.map(([name]) => name),
    ...entries.map((entry) => columns.map(([, valueOf]) => cell(valueOf(entry)))),
  ]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
