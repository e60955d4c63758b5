import { describe, expect, test } from 'vitest'
import { listBills } from '@imeds/contracts/billing'
import { actAs, signIn } from './actions/identity.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { book } from './fixtures/consultation.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { expectAccessible, expectVisible } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { newVisitor, phone } from './harness/visitor.ts'
import { farah, kavya, meera, ravi, vikram } from './people.ts'

const unknownId = '01890000-0000-7000-8000-000000000000'

describe('an address', () => {
  test('that does not exist is told, with a way home', async () => {
    const visitor = await newVisitor('Somebody', { viewport: phone })
    visitor.complaints.allow(/^404 GET \/no-such-page$/)
    await visit(visitor, '/no-such-page')
    await visitor.page.getByRole('heading', { level: 1, name: 'This page does not exist' }).waitFor()
    await expectVisible(visitor.page.getByRole('contentinfo').getByText(/Our grievance officer answers/))
    await expectAccessible(visitor)
    await visitor.page.getByRole('main').getByRole('link', { name: 'Go to the home page' }).click()
    await expectVisible(visitor.page.getByRole('heading', { level: 1, name: 'Tell us what troubles you.' }))
  })

  test.each(['/practice', '/practice/calendar', '/admin', '/admin/people'])(
    '%s is closed to a patient, who is told for whom it is',
    async (path) => {
      const visitor = await newVisitor('Ravi')
      await signIn(visitor, ravi)
      await visit(visitor, path)
      await visitor.page.getByRole('heading', { level: 1, name: 'This part is for another role' }).waitFor()
      await expectAccessible(visitor)
    },
  )

  test.each(['/appointments', '/practice', '/admin', '/account', '/messages'])(
    '%s asks a visitor to sign in',
    async (path) => {
      const visitor = await newVisitor('Somebody')
      await visit(visitor, path)
      await expectVisible(visitor.page.getByRole('heading', { level: 1, name: 'Sign in' }))
      expect(new URL(visitor.page.url()).searchParams.get('next')).toBe(path)
    },
  )

  test('of somebody else’s appointment shows as little as one that does not exist', async () => {
    await openPracticeNow(kavya.phone)
    const owner = await newPatient('Owner Person')
    const practitioner = await apiOf(kavya.phone, 'practitioner')
    const theirs = await book({ patient: owner.call, practitioner })
    const visitor = await newVisitor('Ravi')
    visitor.complaints.allow(/^404 GET /)
    await signIn(visitor, ravi)
    const shown: string[] = []
    for (const id of [theirs, unknownId]) {
      await visit(visitor, `/appointments/${id}`)
      await visitor.page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' })
      const text = await visitor.page.getByRole('main').innerText()
      shown.push(text.replaceAll(/[0-9a-f-]{36}/g, ''))
    }
    expect(shown[0]).toBe(shown[1])
    expect(shown[0]).not.toMatch(/Kavya|Owner/)
  })
})

test.each([
  [farah, 'desk'],
  [vikram, 'admin'],
])('a bill that a message to staff names opens as the part of $name shows it', async (reader, part) => {
  const call = await apiOf(farah.phone, 'front_desk')
  const [bill] = (await call(listBills, { query: { limit: 1 } })).items
  const visitor = await newVisitor(reader.name)
  await signIn(visitor, reader)
  await visit(visitor, `/staff/bills/${bill!.id}`)
  await visitor.page.waitForURL(`**/${part}/bills/${bill!.id}`)
  await expectVisible(visitor.page.getByRole('heading', { level: 1, name: /^Bill/ }))
})

test('somebody with two roles goes from one to the other, each with its own pages', async () => {
  const visitor = await newVisitor('Meera')
  const { page } = visitor
  await signIn(visitor, meera)
  await actAs(visitor, 'Patient')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Family' }).waitFor()
  await actAs(visitor, 'Doctor')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await expectVisible(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Availability' }),
  )
  await visit(visitor, '/family')
  await expectVisible(page.getByRole('heading', { level: 1, name: 'This part is for another role' }))
})
