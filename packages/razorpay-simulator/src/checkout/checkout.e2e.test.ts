import { AxeBuilder } from '@axe-core/playwright'
import helmet from '@fastify/helmet'
import fastify from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { chromiumArguments, findChromium } from '../../../../scripts/browser.ts'
import { KEY_ID, KEY_SECRET, PREFIX, WEBHOOK_SECRET } from '../../test/harness.ts'
import { createRazorpaySimulator } from '../index.ts'
import { sign } from '../signatures.ts'

const SHOP = `<!doctype html><html lang="en"><head><title>Clinic</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Clinic</h1><button id="pay">Pay the bill</button></main>
<script src="${PREFIX}/v1/checkout.js"></script><script src="/shop.js"></script></body></html>`

const SHOP_SCRIPT = `
  window.heard = []
  const hear = (what) => (answer) => window.heard.push({ what, answer })
  document.querySelector('#pay').onclick = () => {
    const { orderId, ...more } = window.shop
    const options = { key: '${KEY_ID}', order_id: orderId, name: 'Nila Clinic', description: 'Consultation',
      prefill: { contact: '+919812345678', email: 'asha@example.com' }, theme: { color: '#0f766e' },
      handler: hear('paid'), modal: { ondismiss: () => hear('dismissed')() }, ...more }
    window.razorpay = new Razorpay(options).on('payment.failed', hear('failed'))
    window.razorpay.open()
  }`

let browser: Browser
beforeAll(async () => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium: install one, or set CHROMIUM_PATH')
  browser = await chromium.launch({ executablePath, args: chromiumArguments })
})
afterAll(() => browser.close())

/** A shop under a strict content security policy, with an order of ₹500 and the dialog open. */
async function openCheckout(context: BrowserContextOptions = {}, more: object = {}) {
  const simulator = createRazorpaySimulator({
    keyId: KEY_ID,
    keySecret: KEY_SECRET,
    webhookSecret: WEBHOOK_SECRET,
    webhookUrl: 'http://127.0.0.1:9/',
  })
  const app = fastify()
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
      },
    },
  })
  await app.register(simulator.plugin, { prefix: PREFIX })
  app.get('/', async (_, reply) => reply.type('text/html').send(SHOP))
  app.get('/shop.js', async (_, reply) => reply.type('text/javascript').send(SHOP_SCRIPT))
  app.get('/favicon.ico', async (_, reply) => reply.code(204).send())
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  const visit = await browser.newContext(context)
  const page = await visit.newPage()
  onTestFinished(async () => {
    await visit.close()
    await app.close()
  })
  const complaints: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('pageerror', (error) => void complaints.push(error.message))

  const authorization = `Basic ${Buffer.from(`${KEY_ID}:${KEY_SECRET}`).toString('base64')}`
  const payload = { amount: 50_000, currency: 'INR' }
  const created = await app.inject({
    method: 'POST',
    url: `${PREFIX}/v1/orders`,
    payload,
    headers: { authorization },
  })
  const orderId: string = created.json().id
  await page.goto(origin)
  await page.evaluate((shop) => Object.assign(window, { shop }), { orderId, ...more })
  await page.getByRole('button', { name: 'Pay the bill' }).click()
  await page.getByRole('button', { name: 'Pay ₹500.00' }).waitFor()
  return { ...simulator, page, orderId, complaints }
}

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { what: string; answer?: any }[] }).heard)
/** Resolves when the dialog is gone and the page has been told. */
const closed = (page: Page) =>
  page.waitForFunction(() => !document.querySelector('[data-razorpay-simulator]'))
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Pay Nila Clinic' })

describe('the dialog', () => {
  test.each([
    ['phone', 390, 'light'],
    ['phone', 390, 'dark'],
    ['desk', 1440, 'light'],
    ['desk', 1440, 'dark'],
  ] as const)(
    'says what it is, fits and is accessible on a %s of %i pixels, %s',
    async (_, width, colorScheme) => {
      const { page, complaints } = await openCheckout({ viewport: { width, height: 844 }, colorScheme })
      await expect.poll(() => dialogOf(page).innerText()).toContain('Simulator: no money moves.')
      await page.getByLabel('the payment succeeds later').check()
      expect(await page.getByLabel('How much later').isVisible()).toBe(true)
      // Before the picture and axe: both put styles of their own into the page.
      expect(complaints).toEqual([])
      const folder = process.env['SCREENSHOTS']
      if (folder) await page.screenshot({ path: `${folder}/checkout-${width}-${colorScheme}.png` })
      const wide = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)
      expect(wide).toBe(false)
      const pay = await page.getByRole('button', { name: /^Pay ₹/ }).boundingBox()
      expect(pay && pay.y + pay.height).toBeLessThanOrEqual(844)
      const ground = await dialogOf(page).evaluate((dialog) => getComputedStyle(dialog).backgroundColor)
      expect(ground).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 23, 28)')
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations).toEqual([])
    },
  )

  test('is paid with the keyboard alone, and hands back the focus', async () => {
    const { page, orderId, control } = await openCheckout()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await closed(page)
    const [paid] = await heard(page)
    const paymentId: string = paid?.answer.razorpay_payment_id
    expect(paid?.answer).toEqual({
      razorpay_payment_id: paymentId,
      razorpay_order_id: orderId,
      razorpay_signature: sign(`${orderId}|${paymentId}`, KEY_SECRET),
    })
    expect(control.payment(paymentId)).toMatchObject({
      method: 'card',
      status: 'captured',
      contact: '+919812345678',
      description: 'Consultation',
    })
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('pay')
  })
})

describe('a declined payment', () => {
  test('is told to the page and may be tried again', async () => {
    const { page, orderId } = await openCheckout()
    await page.getByLabel('The payment is declined').check()
    await page.getByRole('button', { name: /^Pay ₹/ }).click()
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('You can try again.')
    await page.getByLabel('The payment succeeds', { exact: true }).check()
    await page.getByRole('button', { name: /^Pay ₹/ }).click()
    await closed(page)
    expect(await heard(page)).toMatchObject([
      { what: 'failed', answer: { error: { code: 'BAD_REQUEST_ERROR', metadata: { order_id: orderId } } } },
      { what: 'paid' },
    ])
  })

  test('ends checkout where no retry is wanted', async () => {
    const { page } = await openCheckout({}, { retry: { enabled: false } })
    await page.getByLabel('The payment is declined').check()
    await page.getByRole('button', { name: /^Pay ₹/ }).click()
    await closed(page)
    await expect
      .poll(async () => (await heard(page)).map(({ what }) => what))
      .toEqual(['failed', 'dismissed'])
  })
})

describe('a payment that the page never hears of', () => {
  test.each([
    ['but the browser loses the connection', 'lost', 'paid'],
    ['the payment succeeds later', 'closed now', 'attempted'],
  ])('%s', async (label, told, status) => {
    const { page, control, orderId } = await openCheckout()
    await page.getByLabel(label).check()
    await page.getByRole('button', { name: /^Pay ₹/ }).click()
    await expect.poll(() => page.getByRole('status').innerText()).toContain(told)
    await page.keyboard.press('Enter')
    await closed(page)
    expect(await heard(page)).toEqual([{ what: 'dismissed' }])
    expect(control.order(orderId).status).toBe(status)
  })
})

test('a paid order offers nothing but to leave', async () => {
  const { page, control, orderId } = await openCheckout()
  control.pay(orderId)
  await page.keyboard.press('Escape')
  await closed(page)
  await page.getByRole('button', { name: 'Pay the bill' }).click()
  await expect.poll(() => page.getByRole('alert').innerText()).toBe('This order is already paid.')
  expect(await dialogOf(page).getByRole('button').allInnerTexts()).toEqual(['Close'])
})

describe('leaving', () => {
  test.each([
    ['the button', (page: Page) => page.getByRole('button', { name: 'Close without paying' }).click()],
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['the page itself', (page: Page) => page.evaluate('window.razorpay.close()')],
  ])('by %s dismisses without an attempt', async (_, leave) => {
    const { page, control, orderId } = await openCheckout()
    await leave(page)
    await closed(page)
    expect(await heard(page)).toEqual([{ what: 'dismissed' }])
    expect(control.order(orderId)).toMatchObject({ status: 'created', attempts: 0 })
    expect(await page.evaluate(() => document.documentElement.style.overflow)).toBe('')
  })

  test('asks first where the page wants that', async () => {
    const { page } = await openCheckout({}, { modal: { confirm_close: true } })
    page.once('dialog', (question) => void question.dismiss())
    await page.getByRole('button', { name: 'Close without paying' }).click()
    expect(await dialogOf(page).isVisible()).toBe(true)
    page.once('dialog', (question) => void question.accept())
    await page.getByRole('button', { name: 'Close without paying' }).click()
    await closed(page)
  })
})
