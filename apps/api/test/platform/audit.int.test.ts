import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAudit, verifyAudit } from '../../src/platform/audit/seal.ts'
import { startTestApp, type TestApp } from '../harness.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const write = async (count: number) => {
  for (let n = 0; n < count; n++)
    await test.deps.db
      .insertInto('audit_event')
      .values({
        action: 'read',
        operation: 'test',
        record_type: 'probe',
        outcome: 'success',
        at: new Date(Date.now() - 60_000),
      })
      .execute()
}
// What somebody with the owner's password could do.
const tamper = async (statement: string) =>
  test.deps.db.transaction().execute(async (tx) => {
    await sql.raw('set local session_replication_role = replica').execute(tx)
    await sql.raw(statement).execute(tx)
  })

describe('the chain of the audit trail', () => {
  it('seals each event once, in several rounds and by several nodes at once', async () => {
    await write(30)
    await Promise.all([sealAudit(test.deps.db), sealAudit(test.deps.db)])
    await write(20)
    await sealAudit(test.deps.db)
    const seals = await test.deps.db.selectFrom('audit_seal').select(['seq']).orderBy('seq').execute()
    expect(seals.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1))
    expect(await verifyAudit(test.deps.db)).toEqual([])
  })

  it.each(['audit_event', 'audit_seal'])('refuses to change or remove a row of %s', async (table) => {
    await expect(sql.raw(`delete from ${table}`).execute(test.deps.db)).rejects.toThrow('append-only')
    const column = table === 'audit_event' ? 'outcome' : 'hash'
    await expect(sql.raw(`update ${table} set ${column} = 'failed'`).execute(test.deps.db)).rejects.toThrow(
      'append-only',
    )
  })

  it('shows an altered event, a removed event and a removed seal', async () => {
    await tamper(
      `update audit_event set outcome = 'refused' where id = (select event_id from audit_seal where seq = 5)`,
    )
    await tamper(`delete from audit_event where id = (select event_id from audit_seal where seq = 9)`)
    await tamper('delete from audit_seal where seq = 20')
    expect(await verifyAudit(test.deps.db)).toEqual([
      { seq: 5, problem: 'event altered' },
      { seq: 9, problem: 'event missing' },
      { seq: 20, problem: 'seal missing' },
    ])
  })
})
