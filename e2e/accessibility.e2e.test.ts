import { beforeAll, describe, test } from 'vitest'
import { actAs, signIn } from './actions/identity.ts'
import { book, haveConsultation } from './fixtures/consultation.ts'
import { newPatient, type NewPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { apiOf } from './harness/api.ts'
import { walk } from './harness/crawl.ts'
import { desk, newVisitor, phone, type Visitor } from './harness/visitor.ts'
import { farah, meera, pooja, sunita, vikram } from './people.ts'

const narrowest = { width: 360, height: 740 }

let patient: NewPatient
beforeAll(async () => {
  await openPracticeNow(meera.phone)
  patient = await newPatient('Nandini Joshi')
  const pair = { patient: patient.call, practitioner: await apiOf(meera.phone, 'practitioner') }
  await haveConsultation(pair)
  await book(pair)
})

/** Looks at the page on a phone and on a desk, light and dark. */
async function expectPage(visitor: Visitor, path: string): Promise<void> {
  const { page } = visitor
  await page.setViewportSize(narrowest)
  await expectFits(visitor, path)
  for (const viewport of [phone, desk])
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await expectAccessible(visitor, `${path}, ${viewport.width}, ${colorScheme}`)
    }
}

const expectAllAccessible = (visitor: Visitor, from: readonly string[]) =>
  walk(visitor, from, (path) => expectPage(visitor, path))

// Each page is looked at four times: a role with many pages takes its time on a busy machine.
describe('axe finds nothing and nothing is too wide, at any page in reach of', { timeout: 900_000 }, () => {
  test('a visitor', async () => {
    await expectAllAccessible(await newVisitor('visitor'), [
      '/',
      '/sign-in',
      '/register',
      '/reset-password',
      '/verify',
      '/packages',
    ])
  })

  test('a patient', async () => {
    const visitor = await newVisitor('patient')
    await signIn(visitor, patient)
    await expectAllAccessible(visitor, [
      '/',
      '/appointments',
      '/profile',
      '/bills',
      '/family/new',
      '/medicines',
      '/packages',
      '/packages/mine',
      '/reviews',
    ])
  })

  test('a practitioner', async () => {
    const visitor = await newVisitor('practitioner')
    await signIn(visitor, meera)
    await actAs(visitor, 'Doctor')
    await expectAllAccessible(visitor, ['/practice', '/practice/profile'])
  })

  test('the front desk', async () => {
    const visitor = await newVisitor('front desk')
    await signIn(visitor, farah)
    await expectAllAccessible(visitor, ['/desk', '/desk/claims/new', '/desk/medicines', '/desk/packages'])
  })
  test('a laboratory operator', async () => {
    const visitor = await newVisitor('operator')
    await signIn(visitor, sunita)
    await expectAllAccessible(visitor, [
      '/lab-desk',
      '/lab-desk/import',
      '/lab-desk/terms',
      '/lab-desk/stock',
      '/lab-desk/prices',
    ])
  })
  test('a pharmacist', async () => {
    const visitor = await newVisitor('pharmacist')
    await signIn(visitor, pooja)
    await expectAllAccessible(visitor, ['/pharmacy-desk'])
  })

  test('an administrator', async () => {
    const visitor = await newVisitor('admin')
    await signIn(visitor, vikram)
    await expectAllAccessible(visitor, ['/admin', '/account'])
  })
})
