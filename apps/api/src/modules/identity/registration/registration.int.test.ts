import { completeRegistration, getSession, startRegistration } from '@imeds/contracts/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  codeFor,
  demoInbox,
  fullAnswer,
  goodPassword,
  mobile,
  newestMessage,
  register,
  statusesOf,
  wrong,
} from '../../../../test/factories/identity.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { nextPhone } from '../../../../test/people.ts'
import { allSmsTemplates } from '../../../../test/told.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ env: demoInbox })
})
afterAll(() => test.close())

const start = (phone: string) => test.call(startRegistration, { body: { phone, locale: 'en' } })
const complete = (challenge: string, code: string, more: object = {}) =>
  test.call(
    completeRegistration,
    { body: { challenge, code, name: 'Meera Iyer', password: goodPassword, locale: 'en', ...more } },
    { headers: mobile },
  )

describe('registration', () => {
  it('sends a code and makes a patient of who gives it back, signed in', async () => {
    const phone = nextPhone()
    const started = await start(phone)
    expect(started.status).toBe(202)
    const { challenge } = started.reply()
    const done = await complete(challenge, await codeFor(test, phone), {
      email: 'Meera@Example.in',
      locale: 'hi',
    })
    expect(done.status).toBe(201)
    const { token = '', session } = done.reply()
    expect(session).toMatchObject({
      user: {
        name: 'Meera Iyer',
        phone,
        phoneVerified: true,
        email: 'Meera@Example.in',
        emailVerified: false,
        locale: 'hi',
      },
      roles: ['patient'],
      activeRole: 'patient',
      facilities: [],
      practitionerId: null,
      demo: true,
    })
    expect(session.permissions).toMatchObject({ 'appointment.book': 'own' })
    const seen = (await test.call(getSession, {}, { as: { token } })).reply()
    expect(seen.user?.id).toBe(session.user?.id)
  })

  it('answers alike for a number that is registered, and tells only its owner', async () => {
    const { phone } = await register(test)
    const known = await start(phone)
    const unknown = await start(nextPhone())
    expect(fullAnswer(known)).toEqual(fullAnswer(unknown))
    expect(await newestMessage(test, phone)).toContain('already have an IMEDS account')
    const given = await complete(known.reply().challenge, '123456')
    const other = await complete(unknown.reply().challenge, '123456')
    expect(fullAnswer(given)).toEqual(fullAnswer(other))
    expect(given.problem().code).toBe('code_wrong')
  })

  it('gives no role and no verified address to who asks for them', async () => {
    const phone = nextPhone()
    const { challenge } = (await start(phone)).reply()
    const forged = {
      role: 'admin',
      roles: ['admin'],
      activeRole: 'admin',
      email: 'm@example.in',
      emailVerified: true,
      userId: 'x',
    }
    const { session } = (await complete(challenge, await codeFor(test, phone), forged)).reply()
    expect(session.roles).toEqual(['patient'])
    expect(session.user?.emailVerified).toBe(false)
  })

  it('ends after five wrong codes: the right one comes too late', async () => {
    const phone = nextPhone()
    const { challenge } = (await start(phone)).reply()
    const code = await codeFor(test, phone)
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      const { code: problem, fields, data } = (await complete(challenge, wrong(code))).problem()
      expect({ problem, field: fields?.[0]?.path, data }).toEqual({
        problem: 'code_wrong',
        field: 'body.code',
        data: { attemptsLeft },
      })
    }
    expect((await complete(challenge, code)).problem()).toMatchObject({
      code: 'challenge_ended',
      status: 410,
    })
  })

  it('takes a code once', async () => {
    const phone = nextPhone()
    const { challenge } = (await start(phone)).reply()
    const code = await codeFor(test, phone)
    expect((await complete(challenge, code)).status).toBe(201)
    expect((await complete(challenge, code)).problem().code).toBe('challenge_ended')
  })

  it('takes no code of another challenge, none that is old, and no challenge that never was', async () => {
    const phone = nextPhone()
    const first = (await start(phone)).reply()
    const code = await codeFor(test, phone)
    const second = (await start(phone)).reply()
    await test.drain()
    expect((await complete(second.challenge, wrong(code))).problem().code).toBe('code_wrong')
    test.clock.advance(10 * 60_000)
    expect((await complete(first.challenge, code)).problem().code).toBe('code_wrong')
    test.clock.advance(5 * 60_000)
    expect((await complete(first.challenge, code)).problem().code).toBe('challenge_ended')
    expect((await complete('0197a000-0000-7000-8000-000000000000', code)).problem().code).toBe(
      'challenge_ended',
    )
  })

  it('makes one account when two register the same number at once', async () => {
    const phone = nextPhone()
    const first = (await start(phone)).reply().challenge
    const firstCode = await codeFor(test, phone)
    const second = (await start(phone)).reply().challenge
    const secondCode = await codeFor(test, phone)
    const answers = await Promise.all([complete(first, firstCode), complete(second, secondCode)])
    expect(statusesOf(answers)).toEqual([201, 410])
    const rows = await test.deps.db
      .selectFrom('user_account')
      .select('id')
      .where('phone_number', '=', phone)
      .execute()
    expect(rows).toHaveLength(1)
  })

  it('makes one account of two clicks at once', async () => {
    const phone = nextPhone()
    const { challenge } = (await start(phone)).reply()
    const code = await codeFor(test, phone)
    const answers = await Promise.all([complete(challenge, code), complete(challenge, code)])
    expect(statusesOf(answers)).toEqual([201, 410])
  })

  it('refuses a password that anybody would try, and keeps the code good', async () => {
    const phone = nextPhone()
    const { challenge } = (await start(phone)).reply()
    const code = await codeFor(test, phone)
    const weak = (await complete(challenge, code, { password: 'password123' })).problem()
    expect(weak).toMatchObject({ code: 'password_weak', fields: [{ path: 'body.password' }] })
    expect((await complete(challenge, code)).status).toBe(201)
  })

  it.each([
    [{ phone: '9812345678', locale: 'en' }, 'body.phone'],
    [{ phone: '+919812345678', locale: 'fr' }, 'body.locale'],
    [{}, 'body.phone'],
  ])('names the bad field of %j', async (body, path) => {
    const { status, fields } = (await test.call(startRegistration, { body: body as never })).problem()
    expect({ status, path: fields?.[0]?.path }).toEqual({ status: 400, path })
  })

  it('sends so many messages to one number and no more', async () => {
    const real = await startTestApp({
      env: { SMS_AUTH_KEY: 'k', SMS_SENDER_ID: 'IMEDSX', SMS_TEMPLATES: allSmsTemplates },
    })
    const ask = () => real.call(startRegistration, { body: { phone: '+919900001111', locale: 'en' } })
    for (const _ of Array.from({ length: 6 })) expect((await ask()).status).toBe(202)
    const refused = (await ask()).problem()
    expect(refused).toMatchObject({ code: 'too_many_codes', status: 429, retryAfter: 3600 })
    real.clock.advance(3_600_000)
    expect((await ask()).status).toBe(202)
    await real.close()
  })

  it('is not open where no SMS can be sent', async () => {
    const silent = await startTestApp()
    const answer = await silent.call(startRegistration, { body: { phone: nextPhone(), locale: 'en' } })
    expect(answer.problem().code).toBe('unavailable')
    await silent.close()
  })
})
