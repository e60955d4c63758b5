import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { listDemoMessages } from '@imeds/contracts/identity'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '../../platform/db/database.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { allSmsTemplates } from '../../../test/told.ts'
import { oneTimeCode, sendMessage, type NewMessage } from './index.ts'

type Seen = { authkey: string | undefined; body: Record<string, unknown> }

/** Speaks like MSG91: `answers` are given one after the other, then only success. */
async function fakeMsg91(): Promise<{
  url: string
  seen: Seen[]
  answers: [number, string][]
  server: Server
}> {
  const seen: Seen[] = []
  const answers: [number, string][] = []
  const server = createHttpServer((request, response) => {
    let text = ''
    request.on('data', (part: Buffer) => (text += part.toString()))
    request.on('end', () => {
      seen.push({
        authkey: request.headers['authkey'] as string | undefined,
        body: JSON.parse(text) as Seen['body'],
      })
      const [status, body] = answers.shift() ?? [
        200,
        '{"type":"success","message":"5762846b4f8d285d378b4567"}',
      ]
      response.writeHead(status, { 'content-type': 'application/json' }).end(body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v5/flow`,
    seen,
    answers,
    server,
  }
}

/** A mail server of a few words; `refuse` is what it says to a recipient. */
async function fakeSmtp(refuse: () => string | undefined) {
  const mails: string[] = []
  const server = createTcpServer((socket) => {
    let inData = false
    let text = ''
    socket.write('220 fake\r\n')
    socket.on('error', () => {})
    socket.on('data', (part) => {
      text += part.toString()
      if (inData) {
        if (!text.endsWith('\r\n.\r\n')) return
        mails.push(text)
        inData = false
        socket.write('250 taken\r\n')
      } else if (/^data/im.test(text)) {
        inData = true
        socket.write('354 go on\r\n')
      } else if (/^rcpt/im.test(text)) socket.write(`${refuse() ?? '250 ok'}\r\n`)
      else if (/^quit/im.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
      text = ''
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails, server }
}

const sms = (more: Partial<NewMessage> = {}): NewMessage => ({
  userId: null,
  channel: 'sms',
  purpose: 'appointment_booked',
  template: 'patient.appointment_booked',
  variables: { when: 'Tue, 8 Dec, 9:00 am', practitioner: 'Meera Iyer' },
  recipient: '+919812345678',
  body: 'Your appointment is booked.',
  ...more,
})
const email = (more: Partial<NewMessage> = {}): NewMessage =>
  sms({ channel: 'email', recipient: 'asha@example.in', subject: 'Booked', ...more })

async function send(test: TestApp, message: NewMessage): Promise<void> {
  await inTransaction(test.deps.db, (tx) => sendMessage(test.deps, tx, message))
}
const newest = (test: TestApp) =>
  test.deps.db
    .selectFrom('outgoing_message')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
/** Makes jobs that wait for their next try due; that the last try failed may just be on its way to the table. */
const nextTry = async (test: TestApp) => {
  await vi.waitFor(async () => {
    const { rows } = await test.pool.query(
      'select from graphile_worker._private_jobs where locked_at is not null',
    )
    expect(rows).toHaveLength(0)
  })
  await test.pool.query('update graphile_worker._private_jobs set run_at = now()')
  await test.drain()
}

describe('with real gateways', () => {
  let msg91: Awaited<ReturnType<typeof fakeMsg91>>
  let smtp: Awaited<ReturnType<typeof fakeSmtp>>
  let refusal: string | undefined
  let test: TestApp
  beforeAll(async () => {
    msg91 = await fakeMsg91()
    smtp = await fakeSmtp(() => refusal)
    test = await startTestApp({
      env: {
        SMS_URL: msg91.url,
        SMS_AUTH_KEY: 'the-key',
        SMS_SENDER_ID: 'IMEDSX',
        SMS_TEMPLATES: allSmsTemplates,
        SMTP_URL: smtp.url,
        SMTP_FROM: 'IMEDS <no-reply@imeds.example>',
      },
    })
  })
  beforeEach(() => {
    msg91.seen.length = 0
    msg91.answers.length = 0
  })
  afterEach(() => {
    refusal = undefined
  })
  afterAll(async () => {
    await test.close()
    msg91.server.close()
    smtp.server.close()
  })

  it('hands an SMS to MSG91 and forgets what it said', async () => {
    await send(test, sms())
    await test.drain()
    expect(msg91.seen).toEqual([
      {
        authkey: 'the-key',
        body: {
          template_id: 'id of patient.appointment_booked',
          sender: 'IMEDSX',
          short_url: '0',
          recipients: [{ mobiles: '919812345678', when: 'Tue, 8 Dec, 9:00 am', practitioner: 'Meera Iyer' }],
        },
      },
    ])
    expect(await newest(test)).toMatchObject({
      status: 'sent',
      provider_id: '5762846b4f8d285d378b4567',
      recipient: null,
      body: null,
      variables: null,
      attempts: 1,
    })
  })

  it('fills the template of one-time codes with the code alone', async () => {
    const code = { purpose: oneTimeCode, template: undefined, variables: { otp: '123456' } }
    await send(test, sms({ ...code, body: '123456 is your code' }))
    await test.drain()
    expect(msg91.seen[0]?.body).toMatchObject({
      template_id: 'id of one_time_code',
      recipients: [{ mobiles: '919812345678', otp: '123456' }],
    })
  })

  it('tries again when the gateway is out of order, and sends once', async () => {
    msg91.answers.push([503, 'busy'], [429, '{}'])
    await send(test, sms())
    await test.drain()
    expect(await newest(test)).toMatchObject({ status: 'queued', failure: 'msg91 503 unclear', attempts: 1 })
    await nextTry(test)
    expect(await newest(test)).toMatchObject({ status: 'queued', failure: 'msg91 429 unclear', attempts: 2 })
    await nextTry(test)
    await nextTry(test)
    expect(await newest(test)).toMatchObject({ status: 'sent', failure: null, attempts: 3 })
    expect(msg91.seen).toHaveLength(3)
  })

  it('gives up at once on what nobody registered', async () => {
    await send(test, sms({ template: 'patient.nobody_registered' }))
    await test.drain()
    expect(msg91.seen).toEqual([])
    expect(await newest(test)).toMatchObject({
      status: 'failed',
      failure: 'no template is configured for patient.nobody_registered',
    })
  })

  it.each([
    [200, '{"type":"error","message":"invalid mobile 919812345678"}'],
    [400, '{"type":"error","message":"bad template"}'],
  ])('gives up on a refusal with %i, without repeating what it held', async (status, answer) => {
    msg91.answers.push([status, answer])
    await send(test, sms())
    await test.drain()
    expect(await newest(test)).toMatchObject({ status: 'failed', recipient: null, body: null })
    expect((await newest(test)).failure).toBe(`msg91 ${status} refused`)
    await nextTry(test)
    expect(msg91.seen).toHaveLength(1)
  })

  it('gives up after six tries', async () => {
    msg91.answers.push(...Array.from({ length: 7 }, (): [number, string] => [500, 'no']))
    await send(test, sms())
    for (const _ of Array.from({ length: 8 })) await nextTry(test)
    expect(msg91.seen).toHaveLength(6)
    expect(await newest(test)).toMatchObject({ status: 'failed', attempts: 6, body: null })
  })

  it('sends e-mail over SMTP', async () => {
    await send(test, email({ body: 'See you on Monday.' }))
    await test.drain()
    expect(smtp.mails.at(-1)).toMatch(/From: IMEDS <no-reply@imeds\.example>/)
    expect(smtp.mails.at(-1)).toMatch(/To: asha@example\.in/)
    expect(smtp.mails.at(-1)).toMatch(/Subject: Booked/)
    expect(smtp.mails.at(-1)).toContain('See you on Monday.')
    expect(await newest(test)).toMatchObject({ status: 'sent', recipient: null })
  })

  it('lets nobody smuggle a header into a mail', async () => {
    await send(test, email({ subject: 'Hello\r\nBcc: all@example.in' }))
    await test.drain()
    expect(smtp.mails.at(-1)).not.toMatch(/^Bcc:/m)
  })

  it('gives up on an unknown mailbox, tries a full one again', async () => {
    refusal = '550 5.1.1 <asha@example.in> unknown'
    await send(test, email())
    await test.drain()
    expect(await newest(test)).toMatchObject({ status: 'failed', failure: 'smtp 550' })
    refusal = '452 4.2.2 full'
    await send(test, email())
    await test.drain()
    expect(await newest(test)).toMatchObject({ status: 'queued', failure: 'smtp 452' })
    refusal = undefined
    await nextTry(test)
    expect(await newest(test)).toMatchObject({ status: 'sent' })
  })

  it('sends nothing of a transaction that did not commit', async () => {
    const failing = inTransaction(test.deps.db, async (tx) => {
      await sendMessage(test.deps, tx, sms())
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await test.drain()
    expect(msg91.seen).toHaveLength(0)
  })

  it('knows no demo inbox', async () => {
    expect((await test.call(listDemoMessages, { query: { limit: 20 } })).problem().code).toBe('not_found')
  })
})

describe('without gateways', () => {
  it('says why nothing went out', async () => {
    const test = await startTestApp()
    await send(test, sms())
    await send(test, email())
    await test.drain()
    const rows = await test.deps.db
      .selectFrom('outgoing_message')
      .select(['status', 'failure'])
      .orderBy('id')
      .execute()
    expect(rows).toEqual([
      { status: 'failed', failure: 'no SMS gateway is configured' },
      { status: 'failed', failure: 'no mail server is configured' },
    ])
    await test.close()
  })
})

describe('the demo inbox', () => {
  it('shows what would have been sent, newest first, by recipient and page by page', async () => {
    const test = await startTestApp({ env: { DEMO: '1' } })
    const list = async (query: { recipient?: string; cursor?: string; limit?: number } = {}) =>
      (await test.call(listDemoMessages, { query: { limit: 20, ...query } })).reply()
    await send(test, sms({ body: 'one' }))
    await send(test, email({ body: 'two' }))
    await send(test, sms({ body: 'three' }))
    expect((await list()).items).toEqual([])
    await test.drain()
    const { items } = await list()
    expect(items.map(({ body }) => body)).toEqual(['three', 'two', 'one'])
    expect(items[1]).toEqual({
      id: items[1]?.id,
      channel: 'email',
      recipient: 'asha@example.in',
      subject: 'Booked',
      body: 'two',
      sentAt: test.clock.now().toISOString(),
    })
    expect((await list({ recipient: '+919812345678' })).items.map(({ body }) => body)).toEqual([
      'three',
      'one',
    ])
    const first = await list({ limit: 2 })
    expect((await list({ limit: 2, cursor: first.next ?? '' })).items.map(({ body }) => body)).toEqual([
      'one',
    ])
    const bad = await test.call(listDemoMessages, { query: { limit: 20, cursor: 'x' } })
    expect(bad.problem().fields?.[0]?.path).toBe('query.cursor')
    await test.close()
  })
})
