import {
  changeEmail,
  changePhone,
  confirmEmail,
  confirmPhone,
  getSession,
  sendEmailCode,
  startRegistration,
  completeRegistration,
  updateAccount,
} from '@imeds/contracts/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  codeFor,
  demoInbox,
  fullAnswer,
  goodPassword,
  newestMessage,
  register,
  signInWithCode,
  wrong,
  type Registered,
} from '../../../../test/factories/identity.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { nextPhone } from '../../../../test/people.ts'
import { contactOf, findUser } from '../index.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ env: demoInbox })
})
afterAll(() => test.close())

const userOf = async (as: { token: string }) => (await test.call(getSession, {}, { as })).reply().user
const newEmail = (as: Registered, email: string, password = as.password) =>
  test.call(changeEmail, { body: { email, password } }, { as })
const newPhone = (as: Registered, phone: string, password = as.password) =>
  test.call(changePhone, { body: { phone, password } }, { as })
const confirm = (
  endpoint: typeof confirmEmail | typeof confirmPhone,
  as: Registered,
  challenge: string,
  code: string,
) => test.call(endpoint, { body: { challenge, code } }, { as })

describe('the account', () => {
  it('changes name and language, and nothing else by adding fields', async () => {
    const person = await register(test)
    const forged = {
      name: 'Asha R. Rao',
      locale: 'te',
      phone: '+919999999999',
      emailVerified: true,
      role: 'admin',
    }
    const session = (await test.call(updateAccount, { body: forged as never }, { as: person })).reply()
    expect(session.user).toMatchObject({
      name: 'Asha R. Rao',
      locale: 'te',
      phone: person.phone,
      emailVerified: false,
    })
    expect(session.roles).toEqual(['patient'])
    expect(await findUser(test.deps.db, person.userId)).toMatchObject({
      name: 'Asha R. Rao',
      locale: 'te',
      disabled: false,
    })
    const bad = await test.call(updateAccount, { body: { name: ' ' } }, { as: person })
    expect(bad.problem().fields?.[0]?.path).toBe('body.name')
  })

  it('is there for who is signed in', async () => {
    expect((await test.call(updateAccount, { body: {} })).problem().code).toBe('not_signed_in')
  })
})

describe('the e-mail address', () => {
  it('given at registration is written to only once it is verified', async () => {
    const person = await register(test, { email: 'asha@example.in' })
    expect(await contactOf(test.deps.db, person.userId)).toEqual({
      phone: person.phone,
      email: null,
      locale: 'en',
    })
    const { challenge } = (await test.call(sendEmailCode, {}, { as: person })).reply()
    const session = (
      await confirm(confirmEmail, person, challenge, await codeFor(test, 'asha@example.in'))
    ).reply()
    expect(session).toMatchObject({ user: { email: 'asha@example.in', emailVerified: true } })
    expect(await contactOf(test.deps.db, person.userId)).toMatchObject({ email: 'asha@example.in' })
  })

  it('changes with the code at the new address; the old one hears of it', async () => {
    const person = await register(test)
    const first = (await newEmail(person, 'first@example.in')).reply()
    await confirm(confirmEmail, person, first.challenge, await codeFor(test, 'first@example.in'))
    const second = (await newEmail(person, 'Second@Example.in')).reply()
    expect((await userOf(person))?.email).toBe('first@example.in')
    const code = await codeFor(test, 'second@example.in')
    expect((await confirm(confirmEmail, person, second.challenge, wrong(code))).problem().code).toBe(
      'code_wrong',
    )
    await confirm(confirmEmail, person, second.challenge, code)
    expect(await userOf(person)).toMatchObject({ email: 'second@example.in', emailVerified: true })
    expect(await newestMessage(test, 'first@example.in')).toContain('another e-mail address')
    expect((await confirm(confirmEmail, person, second.challenge, code)).problem().code).toBe(
      'challenge_ended',
    )
  })

  it('of another account is free to use: nobody learns that it is known', async () => {
    const [asha, ravi] = [await register(test), await register(test)]
    for (const person of [asha, ravi]) {
      const { challenge } = (await newEmail(person, 'family@example.in')).reply()
      await confirm(confirmEmail, person, challenge, await codeFor(test, 'family@example.in'))
      expect(await userOf(person)).toMatchObject({ email: 'family@example.in' })
    }
  })

  it('is not changed without the password, nor by somebody else’s challenge', async () => {
    const [asha, ravi] = [await register(test), await register(test)]
    expect((await newEmail(asha, 'a@example.in', 'not it')).problem().code).toBe('password_wrong')
    const { challenge } = (await newEmail(asha, 'a@example.in')).reply()
    const code = await codeFor(test, 'a@example.in')
    expect((await confirm(confirmEmail, ravi, challenge, code)).problem().code).toBe('challenge_ended')
    expect((await userOf(ravi))?.email).toBeNull()
    expect((await confirm(confirmPhone, asha, challenge, code)).problem().code).toBe('challenge_ended')
  })

  it('must be there to be verified', async () => {
    const person = await register(test)
    expect((await test.call(sendEmailCode, {}, { as: person })).problem()).toMatchObject({
      code: 'no_email',
      status: 409,
    })
    expect((await newEmail(person, 'nowhere')).problem().fields?.[0]?.path).toBe('body.email')
  })
})

describe('the number', () => {
  it('changes with the code at the new one; other sessions end and the old number hears of it', async () => {
    const person = await register(test)
    const other = (await signInWithCode(test, person)).reply().token ?? ''
    const phone = nextPhone()
    const { challenge } = (await newPhone(person, phone)).reply()
    const { session, token = '' } = (
      await confirm(confirmPhone, person, challenge, await codeFor(test, phone))
    ).reply() as {
      session: { user: { phone: string } | null }
      token?: string
    }
    expect(session.user?.phone).toBe(phone)
    expect(await userOf({ token: other })).toBeNull()
    expect(await userOf({ token })).toMatchObject({ phone, phoneVerified: true })
    expect(await newestMessage(test, person.phone)).toContain('another number')
    expect((await signInWithCode(test, { ...person, phone })).status).toBe(200)
  })

  it('of another account is not told to be taken; its owner hears of the try', async () => {
    const [asha, ravi] = [await register(test), await register(test)]
    const taken = await newPhone(asha, ravi.phone)
    const free = await newPhone(asha, nextPhone())
    expect(fullAnswer(taken)).toEqual(fullAnswer(free))
    expect(await newestMessage(test, ravi.phone)).toContain('Somebody asked to use this number')
    expect((await confirm(confirmPhone, asha, taken.reply().challenge, '123456')).problem().code).toBe(
      'code_wrong',
    )
  })

  it('that somebody registers in the meantime stays theirs', async () => {
    const asha = await register(test)
    const phone = nextPhone()
    const registration = (await test.call(startRegistration, { body: { phone, locale: 'en' } })).reply()
      .challenge
    const registrationCode = await codeFor(test, phone)
    const { challenge } = (await newPhone(asha, phone)).reply()
    const code = await codeFor(test, phone)
    const body = {
      challenge: registration,
      code: registrationCode,
      name: 'Ravi',
      password: goodPassword,
      locale: 'en' as const,
    }
    expect((await test.call(completeRegistration, { body })).status).toBe(201)
    expect((await confirm(confirmPhone, asha, challenge, code)).problem().code).toBe('challenge_ended')
    expect((await userOf(asha))?.phone).toBe(asha.phone)
  })
})

it('writes to nobody who was shut out or never was', async () => {
  const person = await register(test)
  await test.deps.db
    .updateTable('user_account')
    .set({ disabled_at: test.clock.now() })
    .where('id', '=', person.userId)
    .execute()
  expect(await contactOf(test.deps.db, person.userId)).toBeUndefined()
  expect(await findUser(test.deps.db, '0197a000-0000-7000-8000-000000000000')).toBeUndefined()
})
