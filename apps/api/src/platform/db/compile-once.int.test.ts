import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { compileOnce } from './compile-once.ts'
import { connect, createPool, inTransaction, type Db } from './database.ts'

let test: TestApp
let db: Db
beforeAll(async () => {
  test = await startTestApp()
  db = connect(createPool(test.databaseUrl, 2))
})
afterAll(async () => {
  await db.destroy()
  await test.close()
})

it('builds a query once, and takes the values of each call', async () => {
  let built = 0
  const codes = compileOnce<{ codes: string[]; most: number }, { code: string }>((on, value) => {
    built++
    return on
      .selectFrom('speciality')
      .select('code')
      .where(sql<boolean>`code = any(${value('codes')}::text[])`)
      .where('code', '<>', 'no such code')
      .orderBy('code')
      .limit(value('most'))
  })
  const all = await db.selectFrom('speciality').select('code').orderBy('code').limit(3).execute()
  const known = all.map(({ code }) => code)
  expect(await codes(db, { codes: known, most: 10 })).toEqual(all)
  expect(await codes(db, { codes: known.slice(1), most: 1 })).toEqual([all[1]])
  expect(await inTransaction(db, (tx) => codes(tx, { codes: [], most: 10 }))).toEqual([])
  expect(built).toBe(1)
})
