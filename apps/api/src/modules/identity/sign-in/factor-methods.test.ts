import { expect, it } from 'vitest'
import { loadConfig } from '../../../platform/config.ts'
import { factorMethods, masked } from './factor-methods.ts'

const real = {
  DATABASE_URL: 'postgresql://localhost/x',
  PUBLIC_URL: 'http://localhost',
  SESSION_SECRET: 'a test secret of thirty-two characters',
}
const mail = { SMTP_URL: 'smtp://localhost:25', SMTP_FROM: 'IMEDS <no-reply@imeds.example>' }
const sms = { SMS_AUTH_KEY: 'k', SMS_SENDER_ID: 'IMEDSX', SMS_TEMPLATES: '{"one_time_code":"o"}' }
const person = { email: 'asha@example.in', email_verified: true, authenticator_since: null }

it.each([
  ['both ways', { ...sms, ...mail }, person, ['sms', 'email']],
  ['no SMS gateway', mail, person, ['email']],
  ['no mail server', sms, person, ['sms']],
  ['an unverified address', { ...sms, ...mail }, { ...person, email_verified: false }, ['sms']],
  ['an authenticator app', { ...sms, ...mail }, { ...person, authenticator_since: new Date() }, ['totp']],
  ['the demo', { DEMO: '1' }, person, ['sms', 'email']],
])('offers with %s', (_, env, who, methods) => {
  expect(factorMethods(loadConfig({ ...real, ...env }), who)).toEqual(methods)
})

it('hides most of where a code went', () => {
  expect(masked('+919812343210')).toBe('+91 •••••• 3210')
  expect(masked('asha@example.in')).toBe('a•••@example.in')
})
