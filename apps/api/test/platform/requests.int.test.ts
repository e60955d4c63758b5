import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { forAdmins, note, probe, seen, seldom, slow } from './probe.ts'

let test: TestApp
let asha: Person
beforeAll(async () => {
  test = await startTestApp({ extraModules: [probe], env: { RATE_LIMIT_PER_MINUTE: '200' } })
  asha = await createPerson(test)
})
afterAll(() => test.close())
beforeEach(() => Object.assign(seen, { ran: 0, after: [], within: 0, failAfter: 0 }))

const auditOf = (operation: string) =>
  test.deps.db
    .selectFrom('audit_event')
    .selectAll()
    .where('operation', '=', operation)
    .orderBy('id')
    .execute()

describe('bad input', () => {
  it('names every bad field at once and runs nothing', async () => {
    const answer = await test.call(note, { body: { text: '', times: 12 } }, { as: asha })
    expect(answer.status).toBe(400)
    expect(
      answer
        .problem()
        .fields?.map(({ path, code }) => `${path} ${code}`)
        .toSorted(),
    ).toEqual(['body.text required', 'body.times too_high'])
    expect(seen.ran).toBe(0)
  })

  it.each([
    ['malformed JSON', '{"text":', 'application/json', 400, 'malformed_json'],
    ['an empty body', '', 'application/json', 400, 'malformed_json'],
    ['another media type', 'text=1', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['a 10 MB body', `{"text":"${'x'.repeat(10_000_000)}"}`, 'application/json', 413, 'body_too_large'],
  ])('answers %s with a clear problem', async (_what, payload, type, status, code) => {
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/v1/probe/notes',
      payload,
      headers: {
        'content-type': type,
        authorization: `Bearer ${asha.token}`,
        'idempotency-key': 'a-fresh-key-1',
      },
    })
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({ code, status })
    expect(seen.ran).toBe(0)
  })

  it('tells nothing of a fault of ours', async () => {
    const answer = await test.call(note, { body: { text: 'crash', times: 1 } }, { as: asha })
    expect(answer.status).toBe(500)
    expect(answer.raw.body).not.toContain('Asha')
    expect(answer.problem()).toMatchObject({ code: 'internal', requestId: expect.any(String) })
  })

  it('lets no field leave that the contract lacks', async () => {
    const answer = await test.call(note, { body: { text: 'secret leak', times: 1 } }, { as: asha })
    expect(answer.reply()).toEqual({ id: asha.userId, text: 'kept' })
  })
})

describe('admission', () => {
  it('refuses who is not signed in, whose token is made up, and whose role may not', async () => {
    const input = { body: { text: 'hello', times: 1 } }
    expect((await test.call(note, input)).problem().code).toBe('not_signed_in')
    expect((await test.call(note, input, { as: { token: 'made-up' } })).problem().code).toBe('not_signed_in')
    const refused = await test.call(forAdmins, { params: { id: asha.userId } }, { as: asha })
    expect(refused.status).toBe(403)
    const admin = await createPerson(test, { role: 'admin' })
    expect((await test.call(forAdmins, { params: { id: asha.userId } }, { as: admin })).reply()).toEqual({
      ok: true,
    })
  })

  it("refuses another site's page", async () => {
    const answer = await test.call(
      note,
      { body: { text: 'hello', times: 1 } },
      { as: asha, headers: { origin: 'https://evil.example' } },
    )
    expect(answer.status).toBe(403)
  })

  it('forgets a role at once when it is taken away', async () => {
    const admin = await createPerson(test, { role: 'admin' })
    const ask = () => test.call(forAdmins, { params: { id: asha.userId } }, { as: admin })
    expect((await ask()).status).toBe(200)
    await test.deps.db
      .updateTable('role_assignment')
      .set({ revoked_at: test.clock.now() })
      .where('user_id', '=', admin.userId)
      .execute()
    await expect.poll(async () => (await ask()).status).toBe(401)
  })
})

describe('idempotency', () => {
  const body = { text: 'once', times: 1 }

  it('needs a key', async () => {
    expect((await test.call(note, { body }, { as: asha, key: '' })).problem().code).toBe(
      'idempotency_key_missing',
    )
  })

  it('runs once and answers the same again', async () => {
    const first = await test.call(note, { body }, { as: asha, key: 'the-same-key' })
    const second = await test.call(note, { body }, { as: asha, key: 'the-same-key' })
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.reply()).toEqual(first.reply())
    expect(seen.ran).toBe(1)
  })

  it('runs once when both clicks arrive together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => test.call(note, { body }, { as: asha, key: 'double-click' })),
    )
    expect(seen.ran).toBe(1)
    for (const answer of answers) expect([201, 409]).toContain(answer.status)
    expect(
      answers.filter(({ status }) => status === 409).map((answer) => answer.problem().code),
    ).not.toContain('internal')
  })

  it('refuses the same key for something else, and frees the key of a failure', async () => {
    await test.call(note, { body }, { as: asha, key: 'key-for-one' })
    expect(
      (await test.call(note, { body: { ...body, times: 2 } }, { as: asha, key: 'key-for-one' })).problem()
        .code,
    ).toBe('idempotency_key_reused')
    await test.call(note, { body: { text: 'refuse', times: 1 } }, { as: asha, key: 'key-after-failure' })
    await test.call(note, { body: { text: 'refuse', times: 1 } }, { as: asha, key: 'key-after-failure' })
    expect(seen.ran).toBe(3)
  })

  it("does not mix two people's keys", async () => {
    const ravi = await createPerson(test)
    const first = await test.call(note, { body }, { as: asha, key: 'shared-by-chance' })
    const second = await test.call(note, { body }, { as: ravi, key: 'shared-by-chance' })
    expect(second.reply().id).not.toBe(first.reply().id)
  })

  it('takes over a key whose process died', async () => {
    await test.call(note, { body }, { as: asha, key: 'orphaned-key' })
    await test.deps.db
      .updateTable('idempotency_key')
      .set({ status: null, reply: null, created_at: new Date(Date.now() - 120_000) })
      .where('key', '=', 'orphaned-key')
      .execute()
    expect((await test.call(note, { body }, { as: asha, key: 'orphaned-key' })).status).toBe(201)
    expect(seen.ran).toBe(2)
  })
})

describe('limits', () => {
  it('answers 429 with when to come back', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 4; n++) statuses.push((await test.call(seldom, {})).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const answer = await test.call(seldom, {})
    expect(answer.problem()).toMatchObject({ code: 'too_many_requests', retryAfter: expect.any(Number) })
  })
})

describe('the audit trail', () => {
  it('writes who did what to which record, from where, with which outcome', async () => {
    const ravi = await createPerson(test)
    await test.call(note, { body: { text: 'write', times: 1 } }, { as: ravi })
    await test.call(note, { body: { text: 'refuse', times: 1 } }, { as: ravi })
    const lines = (await auditOf('probeNote')).filter((line) => line.actor_user_id === ravi.userId)
    expect(lines).toMatchObject([
      {
        action: 'create',
        record_type: 'probe',
        record_id: ravi.userId,
        actor_role: 'patient',
        outcome: 'success',
        ip_address: expect.stringContaining('127.0.0.1'),
      },
      { action: 'create', outcome: 'refused', code: 'note_refused' },
    ])
  })

  it('writes a refused role too', async () => {
    await test.call(forAdmins, { params: { id: asha.userId } }, { as: asha })
    expect((await auditOf('probeForAdmins')).at(-1)).toMatchObject({
      outcome: 'refused',
      code: 'forbidden',
      record_id: asha.userId,
    })
  })
})

describe('a stop', () => {
  it('lets the request in flight end', async () => {
    const other = await startTestApp({ extraModules: [probe] })
    const address = await other.app.listen({ host: '127.0.0.1', port: 0 })
    const inFlight = fetch(`${address}/api${slow.path}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await other.close()
    expect(await (await inFlight).json()).toEqual({ ok: true })
  })
})
