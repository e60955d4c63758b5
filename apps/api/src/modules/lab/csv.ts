import type { z } from 'zod'
import type { LineProblem } from '@imeds/contracts'
import { lineProblem, problemOfIssue } from '../../platform/http/field-problems.ts'
import { csvRecords } from '../../platform/text/csv.ts'

export type Read<T> = { rows: { line: number; row: T }[]; problems: LineProblem[]; total: number }

/** Reads a CSV with a header, each row by a shape: what is sound, and each bad field by line and name. @throws CsvUnreadable */
export function readCsv<T extends z.ZodType>(text: string, shape: T): Read<z.output<T>> {
  const records = csvRecords(text)
  const read: Read<z.output<T>> = { rows: [], problems: [], total: records.length }
  for (const { record, line } of records) {
    const parsed = shape.safeParse(record)
    if (parsed.success) read.rows.push({ line, row: parsed.data })
    else
      for (const issue of parsed.error.issues)
        read.problems.push(lineProblem(line, issue.path.join('.'), problemOfIssue(issue)))
  }
  return read
}
