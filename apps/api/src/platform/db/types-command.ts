/** `npm run db:types`: writes schema.ts from the migrations, applied to a database that lives for this only. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded.ts'
import { generateTypes } from './generate-types.ts'
import { migrate } from './migrate.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'imeds-types-'))
const server = await startEmbeddedPostgres({ dataDir, onStep: () => {} })
try {
  await migrate(server.url)
  await writeFile(new URL('./schema.ts', import.meta.url), await generateTypes(server.url))
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}
