import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { completePasswordReset, completeSignIn, sendSignInCode, signIn } from '@imeds/contracts/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeFor, demoInbox, goodPassword, mobile } from '../../../../test/factories/identity.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createDemoUser } from '../index.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp({ env: demoInbox, now: new Date().toISOString() })
})
afterAll(() => test.close())

const script = join(import.meta.dirname, '../../../create-admin.ts')
const run = (...arguments_: string[]) =>
  promisify(execFile)(process.execPath, [script, ...arguments_], {
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: test.databaseUrl,
      SESSION_SECRET: test.config.secret ?? '',
      PUBLIC_URL: test.config.publicUrl,
      DEMO: '0',
    },
  })

describe('create-admin', () => {
  it('makes an admin who sets a password with the printed code and signs in', async () => {
    const phone = '+919876500001'
    const { stdout } = await run(phone, 'Kavya Nair', 'kavya@example.in')
    const challenge = /challenge=([\w-]+)/.exec(stdout)?.[1] ?? ''
    const code = /Code: (\d{6})/.exec(stdout)?.[1] ?? ''
    const set = await test.call(completePasswordReset, {
      body: { challenge, code, newPassword: goodPassword },
    })
    expect(set.reply()).toEqual({ done: true })
    const asked = (
      await test.call(signIn, { body: { phone, password: goodPassword } }, { headers: mobile })
    ).reply()
    if (asked.next !== 'second_factor') throw new Error('No second factor was asked for.')
    expect(asked.methods).toEqual(['sms', 'email'])
    await test.call(sendSignInCode, { body: { challenge: asked.challenge, channel: 'sms' } })
    const body = { challenge: asked.challenge, code: await codeFor(test, phone), trustDevice: false }
    const { session } = (await test.call(completeSignIn, { body }, { headers: mobile })).reply()
    expect(session).toMatchObject({ roles: ['admin'], activeRole: 'admin', user: { phoneVerified: true } })
  })

  it('makes an admin of somebody who has an account, and leaves their password', async () => {
    const phone = '+919876500002'
    await createDemoUser(test.deps, {
      phone,
      password: goodPassword,
      name: 'Ravi',
      roles: [{ role: 'patient' }],
    })
    await run(phone, 'Ravi')
    expect((await test.call(signIn, { body: { phone, password: goodPassword } })).status).toBe(200)
    const { rows } = await test.pool.query(
      `select role from role_assignment join user_account on user_account.id = user_id
       where phone_number = $1 order by role`,
      [phone],
    )
    expect(rows).toEqual([{ role: 'admin' }, { role: 'patient' }])
  })

  it('says in one sentence how it is used', async () => {
    await expect(run('98765', 'Ravi')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Usage: .+\n$/),
    })
  })
})

describe('demo people', () => {
  it('sign in with the published password in the first of their roles; made again they stay the same', async () => {
    const demo = {
      phone: '+919876500003',
      password: 'imeds-demo',
      name: 'Dr Asha Rao',
      email: 'dr.asha@example.in',
      roles: [{ role: 'admin' as const }, { role: 'patient' as const }],
    }
    const first = await createDemoUser(test.deps, demo)
    expect(await createDemoUser(test.deps, demo)).toBe(first)
    const asked = (await test.call(signIn, { body: { phone: demo.phone, password: demo.password } })).reply()
    expect(asked).toMatchObject({ next: 'second_factor', methods: ['sms', 'email'] })
  })

  it('exist in demo mode only', async () => {
    const { db, clock, config } = test.deps
    const real = { db, clock, config: { ...config, demo: false } }
    await expect(
      createDemoUser(real, { phone: '+919876500004', password: 'x', name: 'X', roles: [] }),
    ).rejects.toThrow('demo mode only')
  })
})
