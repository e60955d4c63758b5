import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { newId } from '../../../platform/ids.ts'
import { exported } from './export.repository.ts'

let test: TestApp
beforeAll(async () => void (test = await startTestApp()))
afterAll(() => test.close())

/** The tables that lead to a patient by their foreign keys. A file says itself whose it is, so nothing is a patient's by way of it. */
async function tablesOfPatients(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive key as (
      select distinct conrelid as source, confrelid as target from pg_constraint where contype = 'f'),
    held (id) as (
      select 'patient'::regclass::oid
      union select key.source from key join held on held.id = key.target where key.target <> 'file'::regclass)
    select relname as name from held join pg_class on pg_class.oid = held.id order by 1`.execute(test.deps.db)
  return rows.map(({ name }) => name)
}

async function namedAsLeftOut(): Promise<string[]> {
  const page = new URL('../../../../../../docs/decisions/0029-records.md', import.meta.url)
  return [...(await readFile(page, 'utf8')).matchAll(/^\| `(\w+)` \| \S/gm)].map(([, name]) => name!)
}

it('holds each table that leads to a patient, or the reason is written down', async () => {
  const asked = Object.values(exported)
    .map((rowsOf) => rowsOf(newId()).compile(test.deps.db).sql)
    .join('\n')
  const held = await tablesOfPatients()
  expect(held).toContain('lab_order_history')
  const missing = held.filter((name) => !new RegExp(`\\b(from|join) ${name}\\b`).test(asked))
  expect(missing).toEqual((await namedAsLeftOut()).toSorted())
})
