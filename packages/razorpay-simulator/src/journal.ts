import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'

/** An append-only file of JSON lines. */
export interface Journal<T> {
  /** What earlier runs wrote, oldest first. */
  entries: T[]
  /** Writes one line before returning, so that a killed process has lost nothing it answered for. */
  append(entry: T): void
}

/**
 * Opens a journal, creating it with its folder where needed. A last line without its end (the process was
 * killed while writing) was never acknowledged and is cut off.
 * @throws Error naming the line, if the file holds anything but JSON lines.
 */
export function openJournal<T>(file: string): Journal<T> {
  mkdirSync(dirname(file), { recursive: true })
  return {
    entries: existsSync(file) ? readEntries<T>(file) : [],
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
  }
}

function readEntries<T>(file: string): T[] {
  const bytes = readFileSync(file)
  const whole = bytes.lastIndexOf('\n') + 1
  if (whole < bytes.length) truncateSync(file, whole)
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1)
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as T
    } catch (cause) {
      throw new Error(`${file}, line ${index + 1}: not JSON`, { cause })
    }
  })
}
