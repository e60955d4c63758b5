import type { LightMyRequestResponse } from 'fastify'
import {
  clientHeader,
  completeRegistration,
  completeSignIn,
  listDemoMessages,
  sendSignInCode,
  signIn,
  startRegistration,
} from '@imeds/contracts/identity'
import type { TestApp } from '../harness.ts'
import { nextPhone } from '../people.ts'

/** For `startTestApp`: messages stay in the demo inbox, where `codeFor` reads them. */
export const demoInbox = { DEMO: '1' }
export const mobile = { [clientHeader]: 'mobile' }
/** Invented, and strong enough. */
export const goodPassword = 'tamarind seven rivers'

/** Works through the jobs and returns the newest text that went to a number or an address. */
export async function newestMessage(test: TestApp, recipient: string): Promise<string> {
  await test.drain()
  const { items } = (await test.call(listDemoMessages, { query: { recipient, limit: 1 } })).reply()
  const [newest] = items
  if (!newest) throw new Error('Nothing was sent there.')
  return newest.body
}

/** The one-time code that went to a number or an address last. */
export async function codeFor(test: TestApp, recipient: string): Promise<string> {
  const text = await newestMessage(test, recipient)
  const [code] = /\d{6}/.exec(text) ?? []
  if (!code) throw new Error(`There is no code in: ${text}`)
  return code
}

export type Registered = { userId: string; phone: string; password: string; token: string }

/** Registers over HTTP like a phone would; the bearer token goes into `call(..., { as })`. */
export async function register(
  test: TestApp,
  {
    phone = nextPhone(),
    password = goodPassword,
    name = 'Asha Rao',
    email,
  }: { phone?: string; password?: string; name?: string; email?: string } = {},
): Promise<Registered> {
  const { challenge } = (await test.call(startRegistration, { body: { phone, locale: 'en' } })).reply()
  const code = await codeFor(test, phone)
  const { session, token = '' } = (
    await test.call(
      completeRegistration,
      { body: { challenge, code, name, password, email, locale: 'en' } },
      { headers: mobile },
    )
  ).reply()
  return { userId: session.user?.id ?? '', phone, password, token }
}

/** Number and password, up to the question for the second factor. */
export async function challengeOf(
  test: TestApp,
  { phone, password }: Pick<Registered, 'phone' | 'password'>,
): Promise<{ challenge: string; methods: string[] }> {
  const reply = (await test.call(signIn, { body: { phone, password } }, { headers: mobile })).reply()
  if (reply.next !== 'second_factor') throw new Error('No second factor was asked for.')
  return reply
}

/** Signs in anew with a code by SMS. */
export async function signInWithCode(
  test: TestApp,
  person: Pick<Registered, 'phone' | 'password'>,
  { trustDevice = false, headers = mobile }: { trustDevice?: boolean; headers?: Record<string, string> } = {},
) {
  const { challenge } = await challengeOf(test, person)
  await test.call(sendSignInCode, { body: { challenge, channel: 'sms' } })
  const code = await codeFor(test, person.phone)
  return test.call(completeSignIn, { body: { challenge, code, trustDevice } }, { headers })
}

/** A code that is not the right one. */
export const wrong = (code: string): string => (code === '000000' ? '000001' : '000000')

const volatile = ['x-request-id', 'date', 'x-ratelimit-remaining', 'x-ratelimit-reset']

/** Everything that an answer tells, but for what differs between any two answers. */
export function fullAnswer({ raw }: { raw: LightMyRequestResponse }): unknown {
  const headers = Object.fromEntries(Object.entries(raw.headers).filter(([name]) => !volatile.includes(name)))
  const body = raw.body
    .replaceAll(/"requestId":"[^"]+"/g, '"requestId":"…"')
    .replaceAll(/"challenge":"[^"]+"/g, '"challenge":"…"')
  return { status: raw.statusCode, headers, body }
}

/** What answers to requests that raced said, in order. */
export const statusesOf = (answers: readonly { status: number }[]): number[] =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b)
