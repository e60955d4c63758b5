import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { connect, createPool, inTransaction, type Db } from './database.ts'

let test: TestApp
let db: Db
beforeAll(async () => {
  test = await startTestApp()
  db = connect(createPool(test.databaseUrl, 1))
  await sql`create table drawer (id int primary key, label text not null)`.execute(db)
  await sql`insert into drawer values (1, 'spoons')`.execute(db)
})
afterAll(async () => {
  await db.destroy()
  await test.close()
})

const open = async (on: Db) => (await sql`select * from drawer where id = ${1}`.execute(on)).rows
const prepared = async (text: string) => {
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)
  return rows.filter(({ statement }) => statement.includes(text)).length
}
const openOften = async (on: Db) => {
  for (let time = 0; time < 10; time++) await open(on)
}

describe('a statement', () => {
  it('is prepared when it comes often, once', async () => {
    await open(db)
    expect(await prepared('from drawer')).toBe(0)
    await openOften(db)
    expect(await prepared('from drawer')).toBe(1)
  })

  it('works on when a column is added to its table', async () => {
    await openOften(db)
    await sql`alter table drawer add column depth int not null default 10`.execute(db)
    expect(await open(db)).toEqual([{ id: 1, label: 'spoons', depth: 10 }])
  })

  it('works on inside of transactions too', async () => {
    await openOften(db)
    await sql`alter table drawer add column width int not null default 30`.execute(db)
    expect(await inTransaction(db, (tx) => open(tx))).toEqual([
      { id: 1, label: 'spoons', depth: 10, width: 30 },
    ])
  })
})
