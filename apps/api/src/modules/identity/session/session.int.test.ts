import {
  completeSignIn,
  getSession,
  listSessions,
  renewSession,
  revokeSession,
  sendSignInCode,
  signOut,
  signOutEverywhere,
  switchRole,
} from '@imeds/contracts/identity'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { buildApp } from '../../../app.ts'
import {
  challengeOf,
  codeFor,
  demoInbox,
  mobile,
  register,
  signInWithCode,
} from '../../../../test/factories/identity.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ env: demoInbox })
})
afterAll(() => test.close())

const hour = 3_600_000
const who = async (headers: Record<string, string>) =>
  (await test.call(getSession, {}, { headers })).reply().user?.id ?? null
const bearer = (token = '') => ({ authorization: `Bearer ${token}` })

/** Signs in like a browser; returns its cookie header. */
async function inBrowser(person: { phone: string; password: string }) {
  const answer = await signInWithCode(test, person, { headers: {} })
  const set = answer.raw.cookies.find(({ name }) => name === 'imeds.session_token')
  return { answer, set, cookie: { cookie: `imeds.session_token=${encodeURIComponent(set?.value ?? '')}` } }
}

describe('a browser', () => {
  it('gets its session in a cookie that scripts cannot read, and nothing in the body', async () => {
    const person = await register(test)
    const { answer, set, cookie } = await inBrowser(person)
    expect(set).toMatchObject({ path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 7 * 24 * 3600 })
    expect(answer.reply().token).toBeUndefined()
    expect(answer.raw.body).not.toContain(set?.value.split('.')[0])
    expect(await who(cookie)).toBe(person.userId)
  })

  it('gets a secure cookie on a site with TLS', async () => {
    const { databaseUrl, clock, deps, config } = test
    const safe = await buildApp({
      config: { ...config, publicUrl: 'https://imeds.example' },
      databaseUrl,
      clock,
      log: deps.log,
    })
    const person = await register(test)
    const { challenge } = await challengeOf(test, person)
    await test.call(sendSignInCode, { body: { challenge, channel: 'sms' } })
    const code = await codeFor(test, person.phone)
    const answer = await safe.app.inject({
      method: 'POST',
      url: `/api${completeSignIn.path}`,
      payload: { challenge, code },
    })
    const [set] = answer.cookies
    expect(set).toMatchObject({ name: '__Secure-imeds.session_token', secure: true, httpOnly: true })
    expect(await who({ cookie: `${set?.name}=${encodeURIComponent(set?.value ?? '')}` })).toBe(person.userId)
    await safe.close()
  })

  it('is nobody with a cookie that was tampered with', async () => {
    const person = await register(test)
    const { set } = await inBrowser(person)
    const [token = '', signature = ''] = (set?.value ?? '').split('.')
    const forged = [
      `${token}.${'A'.repeat(43)}=`,
      `${token}x.${signature}`,
      token,
      `.${signature}`,
      `${token}.`,
      'a.b.c',
    ]
    for (const value of forged)
      expect(await who({ cookie: `imeds.session_token=${encodeURIComponent(value)}` })).toBeNull()
  })

  it('loses session and cookie by signing out, and may do so twice', async () => {
    const person = await register(test)
    const { cookie } = await inBrowser(person)
    const out = await test.call(signOut, {}, { headers: cookie })
    expect(out.reply()).toEqual({ done: true })
    expect(out.raw.cookies[0]).toMatchObject({ name: 'imeds.session_token', value: '', path: '/' })
    expect(await who(cookie)).toBeNull()
    expect((await test.call(signOut, {}, { headers: cookie })).status).toBe(200)
  })

  it('ends the session that it had before', async () => {
    const person = await register(test)
    const first = await inBrowser(person)
    const { challenge } = await challengeOf(test, person)
    test.clock.advance(60_000)
    await test.call(sendSignInCode, { body: { challenge, channel: 'sms' } })
    const code = await codeFor(test, person.phone)
    await test.call(
      completeSignIn,
      { body: { challenge, code, trustDevice: false } },
      { headers: first.cookie },
    )
    expect(await who(first.cookie)).toBeNull()
  })
})

describe('a token', () => {
  it('stands in the database as a hash only', async () => {
    const { token } = await register(test)
    const { rows } = await test.pool.query<{ row: string }>('select s::text as row from user_session s')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ row }) => row).join()).not.toContain(token)
  })

  it('ends after a rest, sooner for staff, and slides with use', async () => {
    const patient = await inBrowser(await register(test))
    test.clock.advance(11 * hour)
    expect(await who(patient.cookie)).not.toBeNull()
    test.clock.advance(11 * hour)
    expect(await who(patient.cookie)).not.toBeNull()
    test.clock.advance(12 * hour)
    expect(await who(patient.cookie)).toBeNull()

    const person = await register(test)
    await test.deps.db
      .insertInto('role_assignment')
      .values({ user_id: person.userId, role: 'admin' })
      .execute()
    const admin = await inBrowser(person)
    test.clock.advance(59 * 60_000)
    expect(await who(admin.cookie)).not.toBeNull()
    test.clock.advance(hour)
    expect(await who(admin.cookie)).toBeNull()
  })

  it('ends after a week however busy it is', async () => {
    const { cookie } = await inBrowser(await register(test))
    const alive: boolean[] = []
    for (let hours = 0; hours < 7 * 24; hours += 8) {
      test.clock.advance(8 * hour)
      alive.push((await who(cookie)) !== null)
    }
    expect(alive.slice(0, -1)).not.toContain(false)
    expect(alive.at(-1)).toBe(false)
  })

  it('is replaced after a day; the old one goes when the new one was shown, so that a lost reply harms nobody', async () => {
    const { token: old, userId } = await register(test)
    const ask = (token: string) => test.call(renewSession, {}, { as: { token } })
    expect((await ask(old)).reply().token).toBeUndefined()
    test.clock.advance(24 * hour)
    const renewed = (await ask(old)).reply().token ?? ''
    expect(renewed).not.toBe(old)
    expect(await who(bearer(old))).toBe(userId)
    expect(await who(bearer(renewed))).toBe(userId)
    test.clock.advance(59_000)
    expect(await who(bearer(old))).toBe(userId)
    test.clock.advance(1_000)
    expect(await who(bearer(old))).toBeNull()
    expect(await who(bearer(renewed))).toBe(userId)
  })
})

describe('sessions', () => {
  it('are listed, this one first, and one that is revoked is refused at once', async () => {
    const person = await register(test)
    const phone = (await signInWithCode(test, person)).reply()
    const browser = await inBrowser(person)
    const { items } = (await test.call(listSessions, {}, { as: { token: phone.token ?? '' } })).reply()
    expect(items.map(({ current, client }) => ({ current, client }))).toEqual([
      { current: true, client: 'mobile' },
      expect.objectContaining({ current: false }),
      expect.objectContaining({ current: false }),
    ])
    expect(await who(browser.cookie)).toBe(person.userId)
    const theirs = items.find(({ client }) => client === 'browser')
    const revoked = await test.call(
      revokeSession,
      { params: { id: theirs?.id ?? '' } },
      { as: { token: phone.token ?? '' } },
    )
    expect(revoked.status).toBe(200)
    expect(await who(browser.cookie)).toBeNull()
  })

  it('that end are refused by this node before the database has told anybody', async () => {
    const person = await register(test)
    const ask = async () => (await test.call(listSessions, {}, { as: person })).status
    expect(await ask()).toBe(200)
    await test.pool.query('alter table user_session disable trigger user_session_told')
    await test.call(signOut, {}, { as: person })
    expect(await ask()).toBe(401)
    await test.pool.query('alter table user_session enable trigger user_session_told')
  })

  it('that end are refused by other nodes as soon as the database has told them', async () => {
    const { config, databaseUrl, clock, deps } = test
    const other = await buildApp({ config, databaseUrl, clock, log: deps.log })
    await other.start()
    const person = await register(test)
    const ask = async () =>
      (await other.app.inject({ url: '/api/v1/sessions', headers: bearer(person.token) })).statusCode
    expect(await ask()).toBe(200)
    await test.call(signOut, {}, { as: person })
    await vi.waitFor(async () => expect(await ask()).toBe(401))
    await other.close()
  })

  it('of others are not found', async () => {
    const [asha, ravi] = [await register(test), await register(test)]
    const [theirs] = (await test.call(listSessions, {}, { as: ravi })).reply().items
    const answer = await test.call(revokeSession, { params: { id: theirs?.id ?? '' } }, { as: asha })
    expect(answer.problem()).toMatchObject({ code: 'session_not_found', status: 404 })
    expect(await who(bearer(ravi.token))).toBe(ravi.userId)
  })

  it('end everywhere at once, with all that was trusted', async () => {
    const person = await register(test)
    const { deviceToken = '' } = (await signInWithCode(test, person, { trustDevice: true })).reply()
    const browser = await inBrowser(person)
    await test.call(signOutEverywhere, {}, { as: person })
    expect([await who(bearer(person.token)), await who(browser.cookie)]).toEqual([null, null])
    const again = await test.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      headers: { ...mobile, 'x-imeds-device': deviceToken },
      payload: { phone: person.phone, password: person.password },
    })
    expect(again.json()).toMatchObject({ next: 'second_factor' })
  })

  it('are for who is signed in', async () => {
    for (const endpoint of [listSessions, signOutEverywhere, renewSession])
      expect((await test.call(endpoint, {})).problem().code).toBe('not_signed_in')
  })
})

describe('roles', () => {
  it('are entered on purpose, and the next sign-in starts in the last one', async () => {
    const person = await register(test)
    await test.deps.db
      .insertInto('role_assignment')
      .values({ user_id: person.userId, role: 'admin' })
      .execute()
    const before = (await test.call(getSession, {}, { as: person })).reply()
    expect(before).toMatchObject({ roles: ['patient', 'admin'], activeRole: 'patient' })
    expect(before.permissions['user.manage']).toBeUndefined()
    const { session, token = '' } = (
      await test.call(switchRole, { body: { role: 'admin' } }, { as: person })
    ).reply()
    expect(session).toMatchObject({ activeRole: 'admin', permissions: { 'user.manage': 'all' } })
    expect(token).not.toBe(person.token)
    expect((await signInWithCode(test, person)).reply().session.activeRole).toBe('admin')
  })

  it('that are not held cannot be entered', async () => {
    const person = await register(test)
    const answer = await test.call(switchRole, { body: { role: 'admin' } }, { as: person })
    expect(answer.problem()).toMatchObject({ code: 'role_not_held', status: 409 })
    expect(await who(bearer(person.token))).toBe(person.userId)
    const bad = await test.call(switchRole, { body: { role: 'king' as never } }, { as: person })
    expect(bad.problem().fields?.[0]?.path).toBe('body.role')
  })

  it('show the facilities of the active one', async () => {
    const [facility] = (
      await test.pool.query<{
        id: string
      }>(`insert into facility (code, kind, name, address_line, city, state, pin_code)
        values ('AAA', 'clinic', 'Lake Clinic', '1 Lake Road', 'Hyderabad', 'Telangana', '500001') returning id`)
    ).rows
    const desk = await createPerson(test, { role: 'front_desk', facilityId: facility?.id ?? '' })
    const session = (await test.call(getSession, {}, { as: desk })).reply()
    expect(session.facilities).toEqual([{ id: facility?.id, name: 'Lake Clinic' }])
  })

  it('are nobody’s who is not signed in', async () => {
    expect((await test.call(getSession, {})).reply()).toMatchObject({
      user: null,
      roles: [],
      permissions: {},
      demo: true,
    })
  })
})
