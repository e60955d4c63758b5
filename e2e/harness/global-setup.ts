import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, runScript } from '../../scripts/fixtures/script.ts'
import { hasCoturn, startCoturn } from './coturn.ts'
import { resultsFolder } from './results.ts'

declare module 'vitest' {
  interface ProvidedContext {
    productUrl: string
    /** Of the coturn whose secret the product knows; null where there is none. */
    turnPort: number | null
  }
}

/**
 * Starts the product as a person would, `npm start` on empty data, once for all browser tests. E2E_URL names an
 * instance in demo mode that runs already, while tests are being written.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  rmSync(resultsFolder, { recursive: true, force: true })
  const given = process.env['E2E_URL']
  if (given) {
    project.provide('productUrl', given)
    const turn = Number(process.env['E2E_TURN_PORT'] ?? '')
    project.provide('turnPort', turn || null)
    return undefined
  }
  const coturn = hasCoturn() ? await startCoturn() : null
  project.provide('turnPort', coturn?.port ?? null)
  const dataDir = mkdtempSync(join(tmpdir(), 'imeds-e2e-'))
  const port = await freePort()
  // All visitors come from this machine: together they make more requests than one person does.
  const product = runScript('start.ts', {
    DATA_DIR: dataDir,
    PORT: String(port),
    RATE_LIMIT_PER_MINUTE: '100000',
    ...(coturn
      ? { TURN_URLS: `turn:127.0.0.1:${coturn.port}?transport=udp`, TURN_SECRET: coturn.secret }
      : {}),
  })
  await product.says('Ctrl-C stops it.')
  project.provide('productUrl', `http://localhost:${port}`)
  return async () => {
    product.child.kill('SIGTERM')
    await product.ended
    await coturn?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
