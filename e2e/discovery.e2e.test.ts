import { describe, expect, test } from 'vitest'
import { doctorCards, searchFor } from './actions/find-doctor.ts'
import { expectAccessible } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { newVisitor, phone } from './harness/visitor.ts'

describe('finding a doctor', () => {
  test('what may be dangerous is answered with emergency advice before any doctor', async () => {
    const visitor = await newVisitor('Somebody', { viewport: phone })
    const { page } = visitor
    await searchFor(visitor, 'chest pain')
    const alarm = page.getByRole('alert').filter({ hasText: 'This may be an emergency. Get help now.' })
    await alarm.waitFor()
    const call = alarm.getByRole('link', { name: 'Call 112' })
    expect(await call.getAttribute('href')).toBe('tel:112')
    const [advice, doctor] = [await alarm.boundingBox(), await doctorCards(visitor).first().boundingBox()]
    expect(advice!.y + advice!.height).toBeLessThanOrEqual(doctor!.y)
    await expectAccessible(visitor)
  })

  test('misspelt words are understood, and the order is explained', async () => {
    const visitor = await newVisitor('Somebody')
    await searchFor(visitor, 'skin rahs')
    await visitor.page.getByRole('article', { name: 'Dr Lakshmi Narayanan' }).waitFor()
    await visitor.page.getByText('Nobody pays to be listed higher.').waitFor()
    await expectAccessible(visitor)
  })

  test('filters narrow down, stay in the address, and can be taken away', async () => {
    const visitor = await newVisitor('Somebody')
    const { page } = visitor
    await visit(visitor, '/doctors')
    await doctorCards(visitor).first().waitFor()
    await page.getByLabel('Speaks').selectOption('Malayalam')
    await page.waitForURL(/language=ml/)
    await page.getByRole('article', { name: 'Dr Daniel Mathew' }).waitFor()
    await page.getByRole('article', { name: 'Dr Meera Iyer' }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('article', { name: 'Dr Daniel Mathew' }).waitFor()
    await page
      .getByRole('link', { name: /Remove the filter/ })
      .or(page.getByRole('button', { name: /Remove the filter/ }))
      .click()
    await page.getByRole('article', { name: 'Dr Meera Iyer' }).waitFor()
  })

  test('what nobody knows is told, with a way on', async () => {
    const visitor = await newVisitor('Somebody')
    await visit(visitor, '/doctors?text=qqqqzzzz')
    await visitor.page.getByText('We did not recognise that.').waitFor()
    await expectAccessible(visitor)
  })
})
