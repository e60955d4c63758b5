import {
  completeSignIn,
  getSession,
  sendSignInCode,
  signIn,
  startPasswordReset,
} from '@imeds/contracts/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../../app.ts'
import { drainJobs } from '../../../platform/jobs/jobs.ts'
import {
  challengeOf,
  codeFor,
  demoInbox,
  fullAnswer,
  goodPassword,
  mobile,
  register,
  signInWithCode,
  statusesOf,
  wrong,
  type Registered,
} from '../../../../test/factories/identity.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { nextPhone } from '../../../../test/people.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ env: demoInbox })
})
afterAll(() => test.close())

const tryIn = (phone: string, password: string, headers: Record<string, string> = mobile) =>
  test.call(signIn, { body: { phone, password } }, { headers })
const send = (challenge: string, channel: 'sms' | 'email' = 'sms') =>
  test.call(sendSignInCode, { body: { challenge, channel } })
const finish = (challenge: string, code: string, trustDevice = false) =>
  test.call(completeSignIn, { body: { challenge, code, trustDevice } }, { headers: mobile })
const minutes = (count: number) => count * 60_000

describe('signing in', () => {
  it('asks for a second factor and takes the code by SMS', async () => {
    const person = await register(test)
    const asked = (await tryIn(person.phone, person.password)).reply()
    expect(asked).toMatchObject({ next: 'second_factor', methods: ['sms'] })
    const done = (await signInWithCode(test, person)).reply()
    expect(done.session.user?.id).toBe(person.userId)
    expect((await test.call(getSession, {}, { as: { token: done.token ?? '' } })).reply().activeRole).toBe(
      'patient',
    )
  })

  it('tells nobody whether a number is registered', async () => {
    const { phone } = await register(test)
    const stranger = nextPhone()
    for (const _ of Array.from({ length: 7 })) {
      const known = await tryIn(phone, 'not the password')
      const unknown = await tryIn(stranger, 'not the password')
      expect(fullAnswer(known)).toEqual(fullAnswer(unknown))
    }
    const reset = (number: string) => test.call(startPasswordReset, { body: { phone: number } })
    expect(fullAnswer(await reset(phone))).toEqual(fullAnswer(await reset(nextPhone())))
    expect((await tryIn(stranger, 'again')).problem().code).toBe('locked_out')
  })

  it('locks a number out for longer and longer, over a restart too', async () => {
    const person = await register(test)
    const attempt = (password: string) => tryIn(person.phone, password)
    for (const _ of Array.from({ length: 5 }))
      expect((await attempt('wrong guess')).problem().code).toBe('sign_in_failed')
    expect((await attempt(person.password)).problem()).toMatchObject({
      code: 'locked_out',
      status: 429,
      retryAfter: 60,
    })
    test.clock.advance(minutes(1))
    expect((await attempt('wrong guess')).problem().code).toBe('sign_in_failed')
    expect((await attempt(person.password)).problem()).toMatchObject({ code: 'locked_out', retryAfter: 120 })

    const { config, databaseUrl, clock, deps } = test
    const restarted = await buildApp({ config, databaseUrl, clock, log: deps.log })
    const answer = await restarted.app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      payload: { phone: person.phone, password: person.password },
    })
    await restarted.close()
    expect(answer.json()).toMatchObject({ code: 'locked_out' })

    test.clock.advance(minutes(2))
    expect((await attempt(person.password)).status).toBe(200)
    expect((await attempt('wrong guess')).problem().code).toBe('sign_in_failed')
  })

  it('lets no more guesses through when many come at once', async () => {
    const { phone } = await register(test)
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryIn(phone, 'wrong guess')))
    const codes = answers.map((answer) => answer.problem().code)
    expect(codes.filter((code) => code === 'sign_in_failed')).toHaveLength(5)
    expect(codes.filter((code) => code === 'locked_out')).toHaveLength(7)
  })

  it('shuts out who was disabled, and says so only to who knows the password', async () => {
    const person = await register(test)
    await test.deps.db
      .updateTable('user_account')
      .set({ disabled_at: test.clock.now() })
      .where('id', '=', person.userId)
      .execute()
    expect((await tryIn(person.phone, 'not the password')).problem().code).toBe('sign_in_failed')
    expect((await tryIn(person.phone, person.password)).problem()).toMatchObject({
      code: 'account_disabled',
      status: 403,
    })
  })

  it.each([
    [{ phone: '+919812345678' }, 'body.password'],
    [{ phone: 'me', password: 'x' }, 'body.phone'],
    [{ phone: '+919812345678', password: 'x'.repeat(129) }, 'body.password'],
  ])('names the bad field of %j', async (body, path) => {
    const { status, fields } = (await test.call(signIn, { body: body as never })).problem()
    expect({ status, path: fields?.[0]?.path }).toEqual({ status: 400, path })
  })
})

describe('the second factor', () => {
  it('hides where the code went, and sends no other at once', async () => {
    const person = await register(test)
    const { challenge } = await challengeOf(test, person)
    const sent = (await send(challenge)).reply()
    expect(sent.sentTo).toBe(`+91 •••••• ${person.phone.slice(-4)}`)
    expect((await send(challenge)).problem()).toMatchObject({ code: 'too_many_codes', retryAfter: 30 })
    const first = await codeFor(test, person.phone)
    test.clock.advance(30_000)
    expect((await send(challenge)).status).toBe(202)
    expect((await finish(challenge, first)).problem().code).toBe('code_wrong')
    const second = await codeFor(test, person.phone)
    expect((await finish(challenge, second)).status).toBe(200)
  })

  it('sends by e-mail only to a verified address', async () => {
    const person = await register(test, { email: 'asha@example.in' })
    const unverified = await challengeOf(test, person)
    expect(unverified.methods).toEqual(['sms'])
    expect((await send(unverified.challenge, 'email')).problem().code).toBe('channel_not_available')
    await test.deps.db
      .updateTable('user_account')
      .set({ email_verified: true })
      .where('id', '=', person.userId)
      .execute()
    const { challenge, methods } = await challengeOf(test, person)
    expect(methods).toEqual(['sms', 'email'])
    expect((await send(challenge, 'email')).reply().sentTo).toBe('a•••@example.in')
    expect((await finish(challenge, await codeFor(test, 'asha@example.in'))).status).toBe(200)
  })

  it('dies after five wrong codes', async () => {
    const person = await register(test)
    const { challenge } = await challengeOf(test, person)
    await send(challenge)
    const code = await codeFor(test, person.phone)
    for (const _ of Array.from({ length: 5 }))
      expect((await finish(challenge, wrong(code))).problem().code).toBe('code_wrong')
    expect((await finish(challenge, wrong(code))).problem()).toMatchObject({
      code: 'challenge_ended',
      status: 410,
    })
    expect((await finish(challenge, code)).problem().code).toBe('challenge_ended')
    expect((await send(challenge)).problem().code).toBe('challenge_ended')
  })

  it('counts wrong codes over many sign-ins of one person', async () => {
    const person = await register(test)
    const guess = async () => {
      const { challenge } = await challengeOf(test, person)
      return Promise.all(Array.from({ length: 5 }, () => finish(challenge, '000000')))
    }
    for (const _ of Array.from({ length: 3 })) await guess()
    const { challenge } = await challengeOf(test, person)
    expect((await finish(challenge, '000000')).problem()).toMatchObject({
      code: 'locked_out',
      retryAfter: 900,
    })
  })

  it('takes challenge and code once, even from two clicks at once', async () => {
    const person = await register(test)
    const { challenge } = await challengeOf(test, person)
    await send(challenge)
    const code = await codeFor(test, person.phone)
    const answers = await Promise.all([finish(challenge, code), finish(challenge, code)])
    expect(statusesOf(answers)).toEqual([200, 410])
    expect((await finish(challenge, code)).problem().code).toBe('challenge_ended')
  })

  it('takes no code for somebody else’s sign-in, and none before one was sent', async () => {
    const [asha, ravi] = [await register(test), await register(test)]
    const mine = await challengeOf(test, asha)
    const theirs = await challengeOf(test, ravi)
    await send(mine.challenge)
    const code = await codeFor(test, asha.phone)
    expect((await finish(theirs.challenge, code)).problem().code).toBe('code_wrong')
    expect((await finish(mine.challenge, code)).reply().session.user?.id).toBe(asha.userId)
  })

  it('wants either a code or a recovery code', async () => {
    const person = await register(test)
    const { challenge } = await challengeOf(test, person)
    const neither = await test.call(completeSignIn, { body: { challenge, trustDevice: false } })
    expect(neither.problem()).toMatchObject({ status: 400, fields: [{ path: 'body.code' }] })
  })
})

describe('a trusted device', () => {
  const trusted = async (): Promise<Registered & { device: Record<string, string> }> => {
    const person = await register(test)
    const { deviceToken = '' } = (await signInWithCode(test, person, { trustDevice: true })).reply()
    return { ...person, device: { ...mobile, 'x-imeds-device': deviceToken } }
  }

  it('is asked for the password only', async () => {
    const { phone, password, device } = await trusted()
    expect((await tryIn(phone, password, device)).reply()).toMatchObject({ next: 'session' })
    expect((await tryIn(phone, 'wrong guess', device)).problem().code).toBe('sign_in_failed')
  })

  it('is trusted for its own person only, and for 30 days', async () => {
    const { phone, password, device } = await trusted()
    const other = await register(test)
    expect((await tryIn(other.phone, other.password, device)).reply().next).toBe('second_factor')
    test.clock.advance(minutes(30 * 24 * 60))
    expect((await tryIn(phone, password, device)).reply().next).toBe('second_factor')
  })

  it('still gets in while strangers guess at the number', async () => {
    const { phone, password, device } = await trusted()
    for (const _ of Array.from({ length: 6 })) await tryIn(phone, 'wrong guess')
    expect((await tryIn(phone, password)).problem().code).toBe('locked_out')
    expect((await tryIn(phone, password, device)).reply().next).toBe('session')
  })

  it('is known by a cookie in a browser that a family shares', async () => {
    const family = [await register(test), await register(test)]
    const jar: Record<string, string> = {}
    const keep = (answer: Awaited<ReturnType<typeof tryIn>> | Awaited<ReturnType<typeof signInWithCode>>) => {
      for (const { name, value } of answer.raw.cookies) if (name.includes('device')) jar[name] = value
    }
    const cookies = () => ({
      cookie: Object.entries(jar)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
    })
    for (const person of family)
      keep(await signInWithCode(test, person, { trustDevice: true, headers: cookies() }))
    for (const { phone, password } of family)
      expect((await tryIn(phone, password, cookies())).reply().next).toBe('session')
  })
})

it('writes no code and no number into the log', async () => {
  const lines: string[] = []
  const { createLogger } = await import('../../../platform/logger.ts')
  const log = createLogger('trace', { write: (line: string) => void lines.push(line) })
  const { config, databaseUrl, clock } = test
  const logged = await buildApp({ config, databaseUrl, clock, log })
  const phone = nextPhone()
  const post = (url: string, payload: object) =>
    logged.app.inject({ method: 'POST', url: `/api/v1${url}`, payload })
  await post('/registrations', { phone })
  await drainJobs(logged.pool, logged.jobHandlers, logged.subscribers, logged.deps)
  const code = await codeFor(test, phone)
  await post('/sign-in', { phone, password: goodPassword })
  await logged.close()
  const text = lines.join('\n')
  expect(text).toContain('/api/v1/registrations')
  expect(text).not.toContain(phone.slice(3))
  expect(text).not.toContain(code)
  expect(text).not.toContain(goodPassword)
})
