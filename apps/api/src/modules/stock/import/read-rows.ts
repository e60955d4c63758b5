import { z } from 'zod'
import { complaint, type FieldCode, type LineProblem } from '@imeds/contracts'
import { lineProblem, problemOfIssue } from '../../../platform/http/field-problems.ts'
import { camelCase, csvRecords, CsvUnreadable, snakeCase } from '../../../platform/text/csv.ts'
import { MedicineSchedule, Gtin, HsnCode, ProductKind, Unit } from '@imeds/contracts/stock'

const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(shape: T) => z.preprocess(blank, shape.optional())
const words = z.string().min(1).max(120)
const whole = (min: number, max: number) =>
  z.string().regex(/^\d+$/, complaint('not_whole')).transform(Number).pipe(z.number().min(min).max(max))
/** `35`, `35.5` or `35.50` rupees become paise, without ever being a fraction in between. */
const rupees = z
  .string()
  .regex(/^\d{1,7}(\.\d{1,2})?$/, complaint('not_rupees'))
  .transform((text) => {
    const [whole = '0', part = ''] = text.split('.')
    return Number(whole) * 100 + Number(part.padEnd(2, '0'))
  })
  .pipe(z.number().positive())
const date = z.iso.date()

const Row = z
  .object({
    kind: z.preprocess(blank, ProductKind.default('medicine')),
    name: words,
    genericName: optional(words),
    form: optional(words),
    strength: optional(words),
    manufacturer: optional(words),
    unit: Unit,
    packSize: whole(1, 10_000),
    hsnCode: optional(HsnCode),
    mrp: optional(rupees),
    schedule: optional(MedicineSchedule),
    gtin: optional(Gtin),
    minimum: optional(whole(0, 1_000_000)),
    batchNumber: optional(z.string().max(40)),
    manufacturedOn: optional(date),
    expiresOn: optional(date),
    quantity: optional(whole(1, 1_000_000)),
  })
  .superRefine((row, context) => {
    const problem = (field: string, code: FieldCode) =>
      context.addIssue({ code: 'custom', path: [field], ...complaint(code) })
    if (row.kind === 'medicine' && row.mrp === undefined) problem('mrp', 'needed_for_medicine')
    if (row.batchNumber === undefined) {
      if (row.quantity !== undefined) problem('batchNumber', 'needed_with_quantity')
      return
    }
    if (row.quantity === undefined) problem('quantity', 'needed_for_batch')
    if (row.expiresOn === undefined) problem('expiresOn', 'needed_for_batch')
    if (row.expiresOn && row.manufacturedOn && row.expiresOn <= row.manufacturedOn)
      problem('expiresOn', 'expires_before_made')
  })

export type StockRow = z.output<typeof Row> & { line: number }

export const mostRows = 5000
const columns = Object.keys(Row.shape)

/**
 * Reads products and opening stock from a shop's CSV, whose first line names the columns (`pack_size`, `expires_on`).
 * Every row is checked, against the others too; `today` is the shop's, since what has expired is not taken in.
 * @throws CsvUnreadable, also for a column that nobody knows and for too many rows
 */
export function readRows(csv: string, today: string): { rows: StockRow[]; problems: LineProblem[] } {
  const rows: StockRow[] = []
  const problems: LineProblem[] = []
  const records = csvRecords(csv, knownColumn)
  if (records.length > mostRows)
    throw new CsvUnreadable({ detail: `At most ${mostRows} rows are imported at once.` })
  for (const { record, line } of records) {
    const read = Row.safeParse(record)
    if (!read.success)
      for (const issue of read.error.issues)
        problems.push(lineProblem(line, snakeCase(issue.path.join('.')), problemOfIssue(issue)))
    else if (read.data.expiresOn && read.data.expiresOn < today)
      problems.push(lineProblem(line, 'expires_on', { code: 'expired' }))
    else rows.push({ ...read.data, line })
  }
  return { rows, problems: [...problems, ...contradictions(rows)].toSorted((a, b) => a.line - b.line) }
}

/** Rows of one product say the same of it, and no batch stands there twice. */
function contradictions(rows: readonly StockRow[]): LineProblem[] {
  const first = new Map<string, StockRow>()
  const batches = new Map<string, number>()
  return rows.flatMap((row) => {
    const known = first.get(productKey(row)) ?? row
    first.set(productKey(row), known)
    const differs = (['unit', 'mrp', 'gtin', 'kind'] as const).find((field) => known[field] !== row[field])
    if (differs)
      return [
        lineProblem(row.line, snakeCase(differs), {
          code: 'differs_from_line',
          params: { line: known.line },
        }),
      ]
    const batch = row.batchNumber && `${productKey(row)}\n${row.batchNumber}`
    if (!batch) return []
    const before = batches.get(batch)
    batches.set(batch, before ?? row.line)
    return before === undefined
      ? []
      : [lineProblem(row.line, 'batch_number', { code: 'same_as_line', params: { line: before } })]
  })
}

/** What makes two rows the same product. */
export const productKey = ({
  name,
  form,
  strength,
  packSize,
}: Pick<StockRow, 'name' | 'form' | 'strength' | 'packSize'>): string =>
  [name.toLowerCase(), form ?? '', strength ?? '', packSize].join('\n')

/** The name of a column; what nobody knows is more likely a mistake than a remark. */
function knownColumn(column: string): string {
  const name = camelCase(column)
  if (!columns.includes(name)) throw new Error(`The column ${column} is not known.`)
  return name
}
