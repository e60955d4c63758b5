import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import {
  completeSignIn,
  confirmAuthenticator,
  enrolAuthenticator,
  getSecondFactor,
  getSession,
  listTrustedDevices,
  newRecoveryCodes,
  removeAuthenticator,
  resetSecondFactor,
  revokeTrustedDevice,
  sendSignInCode,
  signIn,
} from '@imeds/contracts/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  challengeOf,
  demoInbox,
  mobile,
  newestMessage,
  register,
  signInWithCode,
  wrong,
  type Registered,
} from '../../../../test/factories/identity.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ env: demoInbox })
})
afterAll(() => test.close())

/** What the app on the phone shows now. */
const appCode = (secret: string) =>
  createOTP(new Uint8Array(base32.decode(secret))).hotp(Math.floor(test.clock.now().getTime() / 30_000))
const enrol = (person: Registered, password = person.password) =>
  test.call(enrolAuthenticator, { body: { password } }, { as: person })
const confirm = (person: Registered, code: string) =>
  test.call(confirmAuthenticator, { body: { code } }, { as: person })
const finish = (challenge: string, answer: { code?: string; recoveryCode?: string }) =>
  test.call(completeSignIn, { body: { challenge, trustDevice: false, ...answer } }, { headers: mobile })

/** A person with an app; the token is the renewed one. */
async function withApp(): Promise<Registered & { secret: string; recoveryCodes: string[] }> {
  const person = await register(test)
  const { secret } = (await enrol(person)).reply()
  const { recoveryCodes, token = '' } = (await confirm(person, await appCode(secret))).reply()
  test.clock.advance(30_000)
  return { ...person, token, secret, recoveryCodes }
}

describe('an authenticator app', () => {
  it('is enrolled with the password, confirmed with its code, and then replaces codes by message', async () => {
    const person = await register(test)
    const enrolled = (await enrol(person)).reply()
    expect(enrolled.uri).toContain(`secret=${enrolled.secret}`)
    expect(enrolled.qrCode).toContain('<svg')
    expect((await challengeOf(test, person)).methods).toEqual(['sms'])

    const { recoveryCodes, token = '' } = (await confirm(person, await appCode(enrolled.secret))).reply()
    expect(recoveryCodes).toHaveLength(10)
    expect((await test.call(getSession, {}, { as: person })).reply().user).toBeNull()
    expect((await test.call(getSecondFactor, {}, { as: { token } })).reply()).toEqual({
      authenticatorSince: test.clock.now().toISOString(),
      recoveryCodesLeft: 10,
    })
    const { challenge, methods } = await challengeOf(test, person)
    expect(methods).toEqual(['totp'])
    const bySms = await test.call(sendSignInCode, { body: { challenge, channel: 'sms' } })
    expect(bySms.problem()).toMatchObject({ code: 'channel_not_available', status: 409 })
    expect(await newestMessage(test, person.phone)).toContain('authenticator app')
  })

  it('signs in, each of its codes once', async () => {
    const person = await withApp()
    const code = await appCode(person.secret)
    const first = await challengeOf(test, person)
    const second = await challengeOf(test, person)
    expect((await finish(first.challenge, { code: wrong(code) })).problem().code).toBe('code_wrong')
    expect((await finish(first.challenge, { code })).status).toBe(200)
    expect((await finish(second.challenge, { code })).problem().code).toBe('code_wrong')
    test.clock.advance(30_000)
    expect((await finish(second.challenge, { code: await appCode(person.secret) })).status).toBe(200)
  })

  it('keeps its secret encrypted', async () => {
    const person = await withApp()
    const row = await test.deps.db
      .selectFrom('authenticator')
      .select('secret')
      .where('user_id', '=', person.userId)
      .executeTakeFirstOrThrow()
    const bytes = Buffer.from(base32.decode(person.secret))
    expect(Buffer.from(row.secret, 'base64url').includes(bytes)).toBe(false)
  })

  it('does not count before it was confirmed, and is not replaced while it is on', async () => {
    const person = await register(test)
    expect((await confirm(person, '123456')).problem()).toMatchObject({
      code: 'authenticator_not_enrolled',
      status: 409,
    })
    const { secret } = (await enrol(person)).reply()
    const { challenge } = await challengeOf(test, person)
    expect((await finish(challenge, { code: await appCode(secret) })).problem().code).toBe('code_wrong')
    expect((await confirm(person, wrong(await appCode(secret)))).problem()).toMatchObject({
      code: 'code_wrong',
      fields: [{ path: 'body.code' }],
    })
    const { token = '' } = (await confirm(person, await appCode(secret))).reply()
    expect((await enrol({ ...person, token })).problem()).toMatchObject({
      code: 'authenticator_already_on',
      status: 409,
    })
  })

  it('is removed with the password, with its recovery codes', async () => {
    const person = await withApp()
    const remove = (password: string) =>
      test.call(removeAuthenticator, { body: { password } }, { as: person })
    expect((await remove('not it')).problem().code).toBe('password_wrong')
    const { token = '' } = (await remove(person.password)).reply()
    expect((await test.call(getSecondFactor, {}, { as: { token } })).reply()).toEqual({
      authenticatorSince: null,
      recoveryCodesLeft: 0,
    })
    expect((await challengeOf(test, person)).methods).toEqual(['sms'])
    const again = await test.call(
      removeAuthenticator,
      { body: { password: person.password } },
      { as: { token } },
    )
    expect(again.problem().code).toBe('authenticator_not_enrolled')
  })

  it('asks for the password, and locks out who guesses at it', async () => {
    const person = await register(test)
    for (const _ of Array.from({ length: 5 }))
      expect((await enrol(person, 'not it')).problem().code).toBe('password_wrong')
    expect((await enrol(person)).problem().code).toBe('locked_out')
  })
})

describe('recovery codes', () => {
  it('work once each, however they are written', async () => {
    const person = await withApp()
    const [used = '', unused = ''] = person.recoveryCodes
    const first = await challengeOf(test, person)
    expect(
      (await finish(first.challenge, { recoveryCode: used.toLowerCase().replace('-', ' ') })).status,
    ).toBe(200)
    const second = await challengeOf(test, person)
    expect((await finish(second.challenge, { recoveryCode: used })).problem()).toMatchObject({
      code: 'code_wrong',
      fields: [{ path: 'body.recoveryCode' }],
    })
    expect((await finish(second.challenge, { recoveryCode: unused })).status).toBe(200)
    expect((await test.call(getSecondFactor, {}, { as: person })).reply().recoveryCodesLeft).toBe(8)
  })

  it('are of one person only and stand in the database as hashes', async () => {
    const [asha, ravi] = [await withApp(), await withApp()]
    const { challenge } = await challengeOf(test, asha)
    expect((await finish(challenge, { recoveryCode: ravi.recoveryCodes[0] ?? '' })).problem().code).toBe(
      'code_wrong',
    )
    const { rows } = await test.pool.query<{ row: string }>('select r::text as row from recovery_code r')
    expect(rows.map(({ row }) => row).join()).not.toContain(asha.recoveryCodes[0]?.replace('-', ''))
  })

  it('are replaced by a new set, with the password', async () => {
    const person = await withApp()
    const renewCodes = (password: string) =>
      test.call(newRecoveryCodes, { body: { password } }, { as: person })
    expect((await renewCodes('not it')).problem().code).toBe('password_wrong')
    const { recoveryCodes } = (await renewCodes(person.password)).reply()
    const { challenge } = await challengeOf(test, person)
    expect((await finish(challenge, { recoveryCode: person.recoveryCodes[0] ?? '' })).problem().code).toBe(
      'code_wrong',
    )
    expect((await finish(challenge, { recoveryCode: recoveryCodes[0] ?? '' })).status).toBe(200)
  })
})

it('is taken off by an admin for who lost app and codes; all sessions end', async () => {
  const person = await withApp()
  const admin = await createPerson(test, { role: 'admin' })
  const call = { params: { id: person.userId }, body: { reason: 'phone and paper lost, passport seen' } }
  const user = (await test.call(resetSecondFactor, call, { as: admin })).reply()
  expect(user.authenticator).toBe(false)
  expect((await test.call(getSession, {}, { as: person })).reply().user).toBeNull()
  const { challenge, methods } = await challengeOf(test, person)
  expect(methods).toEqual(['sms'])
  expect((await finish(challenge, { recoveryCode: person.recoveryCodes[0] ?? '' })).problem().code).toBe(
    'code_wrong',
  )
})

describe('trusted devices', () => {
  it('are listed and, once revoked, asked for a code again', async () => {
    const person = await register(test)
    const { deviceToken = '', token = '' } = (
      await signInWithCode(test, person, { trustDevice: true })
    ).reply()
    const again = () =>
      test.call(
        signIn,
        { body: { phone: person.phone, password: person.password } },
        { headers: { ...mobile, 'x-imeds-device': deviceToken } },
      )
    expect((await again()).reply().next).toBe('session')
    const { items } = (await test.call(listTrustedDevices, {}, { as: { token } })).reply()
    expect(items).toEqual([expect.objectContaining({ trustedAt: test.clock.now().toISOString() })])
    const revoke = (as: { token: string }) =>
      test.call(revokeTrustedDevice, { params: { id: items[0]?.id ?? '' } }, { as })
    const stranger = await register(test)
    expect((await revoke(stranger)).problem()).toMatchObject({
      code: 'trusted_device_not_found',
      status: 404,
    })
    expect((await again()).reply().next).toBe('session')
    expect((await revoke({ token })).reply()).toEqual({ done: true })
    expect((await again()).reply().next).toBe('second_factor')
  })

  it('are trusted no more after an authenticator app was added', async () => {
    const person = await register(test)
    const { deviceToken = '' } = (await signInWithCode(test, person, { trustDevice: true })).reply()
    const { secret } = (await enrol(person)).reply()
    await confirm(person, await appCode(secret))
    const headers = { ...mobile, 'x-imeds-device': deviceToken }
    const answer = await test.call(
      signIn,
      { body: { phone: person.phone, password: person.password } },
      { headers },
    )
    expect(answer.reply()).toMatchObject({ next: 'second_factor', methods: ['totp'] })
  })
})
