import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from '../../apps/api/src/platform/config.ts'
import { StartError } from '../../apps/api/src/platform/db/embedded.ts'

/** What the person at the terminal reads: never a stack, which goes to a file in the data folder instead. */
export function explain(error: unknown, dataDir: string): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const first = (error instanceof Error ? error.message : details).split('\n')[0]
  return `IMEDS stopped on an unexpected error (${first}); ${keep(details, join(dataDir, 'error.log'))}.`
}

function keep(details: string, file: string): string {
  try {
    mkdirSync(join(file, '..'), { recursive: true })
    appendFileSync(file, `${new Date().toISOString()} ${details}\n`, { mode: 0o600 })
    return `the details are in ${file}`
  } catch {
    return `the details could not be written to ${file}`
  }
}
