import {
  changePassword,
  completePasswordReset,
  getSession,
  signIn,
  startPasswordReset,
} from '@imeds/contracts/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  codeFor,
  demoInbox,
  mobile,
  newestMessage,
  register,
  signInWithCode,
  wrong,
} from '../../../../test/factories/identity.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, nextPhone } from '../../../../test/people.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ env: demoInbox })
})
afterAll(() => test.close())

const newPassword = 'monsoon over konkan'
const isIn = async (token = '') => (await test.call(getSession, {}, { as: { token } })).reply().user !== null
const opens = async (phone: string, password: string) =>
  (await test.call(signIn, { body: { phone, password } }, { headers: mobile })).status === 200

describe('changing the password', () => {
  const change = (token: string, currentPassword: string, to = newPassword) =>
    test.call(changePassword, { body: { currentPassword, newPassword: to } }, { as: { token } })

  it('asks for the old one, ends all other sessions and renews this one', async () => {
    const person = await register(test)
    const other = (await signInWithCode(test, person)).reply().token ?? ''
    const { token } = (await change(person.token, person.password)).reply()
    expect(await Promise.all([isIn(token), isIn(person.token), isIn(other)])).toEqual([true, false, false])
    expect(await opens(person.phone, newPassword)).toBe(true)
    expect(await opens(person.phone, person.password)).toBe(false)
    expect(await newestMessage(test, person.phone)).toContain('password of your IMEDS account was changed')
  })

  it('refuses a wrong old one, and too many of them', async () => {
    const person = await register(test)
    const refused = (await change(person.token, 'not it')).problem()
    expect(refused).toMatchObject({ code: 'password_wrong', fields: [{ path: 'body.currentPassword' }] })
    for (const _ of Array.from({ length: 4 })) await change(person.token, 'not it')
    expect((await change(person.token, person.password)).problem().code).toBe('locked_out')
  })

  it('refuses weak and short ones by field', async () => {
    const person = await register(test)
    expect((await change(person.token, person.password, 'asha rao 2026')).problem()).toMatchObject({
      code: 'password_weak',
      fields: [{ path: 'body.newPassword' }],
    })
    expect((await change(person.token, person.password, 'short')).problem()).toMatchObject({
      status: 400,
      fields: [{ path: 'body.newPassword' }],
    })
  })
})

describe('a forgotten password', () => {
  const start = async (phone: string) =>
    (await test.call(startPasswordReset, { body: { phone } })).reply().challenge
  const complete = (challenge: string, code: string, to = newPassword) =>
    test.call(completePasswordReset, { body: { challenge, code, newPassword: to } })

  it('is replaced with the code; all sessions end and lock-out is lifted', async () => {
    const person = await register(test)
    for (const _ of Array.from({ length: 6 })) await opens(person.phone, 'wrong guess')
    const challenge = await start(person.phone)
    const done = await complete(challenge, await codeFor(test, person.phone))
    expect(done.reply()).toEqual({ done: true })
    expect(done.raw.cookies).toEqual([])
    expect(await isIn(person.token)).toBe(false)
    expect(await opens(person.phone, newPassword)).toBe(true)
  })

  it('takes wrong codes five times and the right one once', async () => {
    const { phone } = await register(test)
    const challenge = await start(phone)
    const code = await codeFor(test, phone)
    expect((await complete(challenge, wrong(code))).problem().code).toBe('code_wrong')
    expect((await complete(challenge, code)).status).toBe(200)
    expect((await complete(challenge, code)).problem().code).toBe('challenge_ended')
    expect((await complete(await start(phone), '111111', 'password123')).problem().code).toBe('password_weak')
  })

  it('sends nothing to a number that is not registered, and answers its codes like wrong ones', async () => {
    const phone = nextPhone()
    const challenge = await start(phone)
    await expect(newestMessage(test, phone)).rejects.toThrow('Nothing was sent')
    expect((await complete(challenge, '123456')).problem()).toMatchObject({
      code: 'code_wrong',
      data: { attemptsLeft: 4 },
    })
  })

  it('sets a first password for who was registered by others', async () => {
    const person = await createPerson(test)
    expect(await opens(person.phone, newPassword)).toBe(false)
    const challenge = await start(person.phone)
    await complete(challenge, await codeFor(test, person.phone))
    expect(await opens(person.phone, newPassword)).toBe(true)
  })
})

it('keeps passwords as argon2id with the parameters of OWASP', async () => {
  const { userId } = await register(test)
  const { hash } = await test.deps.db
    .selectFrom('user_password')
    .select('hash')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
