import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const needed = 24

/**
 * npm scripts run on the Node of node_modules; a script that was started by hand on an older one starts itself again
 * on that. Returns whether the caller may go on.
 */
export function onPinnedNode(): boolean {
  if (Number(process.versions.node.split('.')[0]) >= needed) return true
  const pinned = join(import.meta.dirname, '../../node_modules/node/bin/node')
  if (!existsSync(pinned)) {
    process.stderr.write(`IMEDS needs Node ${needed}, and this is ${process.version}: run npm ci first.\n`)
    process.exit(1)
  }
  const child = spawn(pinned, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' })
  // The terminal sends Ctrl-C to both; we only must not end before the child.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => process.exit(code ?? 1))
  return false
}
