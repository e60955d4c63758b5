import { z } from 'zod'
import type { LineProblem } from '@imeds/contracts'
import { lineProblem, problemOfIssue } from '../../../platform/http/field-problems.ts'
import { csvRecords, CsvUnreadable } from '../../../platform/text/csv.ts'
import { PackageListUnreadable } from '../packages.errors.ts'

const text = (most: number) => z.string().trim().min(1).max(most)
const word = z.union([z.string(), z.number()]).transform(String)

/** A row of the PM-JAY catalogue; amounts in rupees as the list writes them: `1,50,000`, or a sentence. */
const PackageRow = z.object({
  specialty: text(200),
  package_name: text(400),
  procedure_code: z
    .string()
    .trim()
    .regex(/^[A-Z0-9-]{2,20}$/),
  procedure_name: text(1000),
  procedure_label: text(1500),
  procedure_price: word,
  total_package_price: word,
})

export type ListedPackage = {
  line: number
  code: string
  name: string
  description: string
  speciality: string
  pricePaise: number | null
  /** The list's own words, where the total is no plain amount. */
  priceNote: string
}

/** An amount in rupees with Indian or no grouping; null for anything else. */
export function rupeesOf(said: string): number | null {
  const plain = said.trim().replaceAll(',', '')
  return /^\d{1,7}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

/** A number that is no price, such as `-7` or `12.345`: no words that somebody could read and price. */
const isWrongNumber = (said: string): boolean =>
  rupeesOf(said) === null && /^[-+]?[₹\d.,]+$/.test(said.trim())

/** Reads a list: the sound rows, and what is wrong with the others by line and field. @throws PackageListUnreadable */
export function readPackageList(format: 'json' | 'csv', raw: string) {
  const records = format === 'json' ? jsonRows(raw) : csvRows(raw)
  const problems: LineProblem[] = []
  const seen = new Map<string, number>()
  const rows = records.flatMap(({ line, record }): ListedPackage[] => {
    const read = PackageRow.safeParse(record)
    if (!read.success) {
      for (const issue of read.error.issues)
        problems.push(lineProblem(line, issue.path.join('.') || 'row', problemOfIssue(issue)))
      return []
    }
    const row = toListed(line, read.data)
    const before = seen.get(row.code)
    const wrong = before
      ? lineProblem(line, 'procedure_code', { code: 'same_as_line', params: { line: before } })
      : wrongPrice(row)
    if (wrong) problems.push(wrong)
    else seen.set(row.code, line)
    return wrong ? [] : [row]
  })
  return { rows, problems, total: records.length }
}

function wrongPrice({ line, pricePaise, priceNote }: ListedPackage): LineProblem | undefined {
  if (isWrongNumber(priceNote)) return lineProblem(line, 'total_package_price', { code: 'not_valid' })
  if (pricePaise !== null && pricePaise < 100)
    return lineProblem(line, 'total_package_price', { code: 'too_low', params: { min: 1 } })
  return undefined
}

const toListed = (line: number, row: z.output<typeof PackageRow>): ListedPackage => {
  const total = rupeesOf(row.total_package_price)
  return {
    line,
    code: row.procedure_code,
    name: cut(row.package_name, 200),
    description: row.procedure_label,
    speciality: row.specialty,
    pricePaise: total ?? rupeesOf(row.procedure_price),
    priceNote: total === null ? row.total_package_price.trim() : '',
  }
}

const cut = (value: string, most: number) => (value.length > most ? `${value.slice(0, most - 1)}…` : value)

type Records = { line: number; record: unknown }[]

function jsonRows(raw: string): Records {
  let list: unknown
  try {
    list = JSON.parse(raw)
  } catch {
    throw new PackageListUnreadable({ detail: 'It is no JSON.' })
  }
  if (!Array.isArray(list)) throw new PackageListUnreadable({ detail: 'It is no array of packages.' })
  return list.map((record: unknown, index) => ({ line: index + 1, record }))
}

function csvRows(raw: string): Records {
  try {
    return csvRecords(raw)
  } catch (error) {
    if (error instanceof CsvUnreadable) throw new PackageListUnreadable(error.details)
    throw error
  }
}
