import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../src/platform/db/embedded.ts'
import { migrate } from '../src/platform/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string
  }
}

/** One PostgreSQL for the run and one migrated template database that every worker clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const dataDir = given ? undefined : await mkdtemp(join(tmpdir(), 'imeds-test-'))
  const server = dataDir ? await startEmbeddedPostgres({ dataDir, onStep: () => {} }) : undefined
  const url = new URL(given ?? server!.url)
  const name = `imeds_template_${process.pid}`
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: url.href })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await run(`create database ${name}`)
  const template = new URL(url)
  template.pathname = `/${name}`
  await migrate(template.href)
  project.provide('templateUrl', template.href)
  return async () => {
    await run(`drop database if exists ${name} with (force)`)
    await server?.stop()
    if (dataDir) await rm(dataDir, { recursive: true, force: true })
  }
}
