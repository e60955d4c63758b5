import { parse } from 'csv-parse/sync'
import type { LineProblem } from '@imeds/contracts'
import { refusal } from '../errors.ts'

/** `detail` says in one line what the parser, or the reader of the header, stumbled over. */
export class CsvUnreadable extends refusal('csv_unreadable', 'invalid') {}

export type CsvRecord = { record: Record<string, string>; line: number }

/**
 * The rows of a CSV below its header, trimmed, each with its line in the file; empty lines are none.
 * @param nameOf the key of a column, from its name in lower case without outer spaces; may throw to refuse the file
 * @throws CsvUnreadable
 */
export function csvRecords(csv: string, nameOf: (column: string) => string = (name) => name): CsvRecord[] {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(csv, {
      columns: (header: string[]) => header.map((name) => nameOf(name.trim().toLowerCase())),
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    })
    return rows.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (error) {
    throw new CsvUnreadable({ detail: (error as Error).message.split('\n')[0] ?? '' })
  }
}

/** `pack_size` in a file is `packSize` in a shape, and back. */
export const camelCase = (column: string): string =>
  column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
export const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** How many lines of a file an answer names; the rest is counted. */
export const mostProblems = 200

/** The problems that an answer names: the first in the file. */
export const namedProblems = (problems: readonly LineProblem[]): LineProblem[] =>
  problems.toSorted((a, b) => a.line - b.line).slice(0, mostProblems)
