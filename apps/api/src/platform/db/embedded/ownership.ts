import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, startOf } from './processes.ts'
import { StartError } from './start-error.ts'

type Owner = { pid: number; start: string | undefined }

const fileIn = (dataDir: string) => join(dataDir, 'owner.json')

/** The process that runs IMEDS on this data folder, undefined when none does. */
export function ownerOf(dataDir: string): number | undefined {
  try {
    const { pid, start } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Owner
    return isAlive(pid) && startOf(pid) === start ? pid : undefined
  } catch {
    return undefined
  }
}

/** Claims the data folder for this process; the returned function gives it back. */
export function takeOwnership(dataDir: string): () => void {
  const owner = ownerOf(dataDir)
  if (owner !== undefined)
    throw new StartError(
      `IMEDS already runs with the data folder ${dataDir} (process ${owner}): stop it first.`,
    )
  const claim: Owner = { pid: process.pid, start: startOf(process.pid) }
  writeFileSync(fileIn(dataDir), JSON.stringify(claim))
  return () => rmSync(fileIn(dataDir), { force: true })
}
