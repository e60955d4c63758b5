import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort, runScript } from '../../scripts/fixtures/script.ts'
import { resultsFolder } from './results.ts'

declare module 'vitest' {
  interface ProvidedContext {
    productUrl: string
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
    return undefined
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'imeds-e2e-'))
  const port = await freePort()
  // All visitors come from this machine: together they make more requests than one person does.
  const product = runScript('start.ts', {
    DATA_DIR: dataDir,
    PORT: String(port),
    RATE_LIMIT_PER_MINUTE: '100000',
  })
  await product.says('Ctrl-C stops it.')
  project.provide('productUrl', `http://localhost:${port}`)
  return async () => {
    product.child.kill('SIGTERM')
    await product.ended
    rmSync(dataDir, { recursive: true, force: true })
  }
}
