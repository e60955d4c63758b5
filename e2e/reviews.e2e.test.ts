import { test } from 'vitest'
import { signIn } from './actions/identity.ts'
import { haveConsultation } from './fixtures/consultation.ts'
import { newPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { expectVisible } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { desk, newVisitor, phone, type Visitor } from './harness/visitor.ts'
import { meera, vikram } from './people.ts'

/** Chooses stars with the arrow keys, and says a word. */
async function review({ page }: Visitor, text: string): Promise<void> {
  await page.getByRole('radio', { name: '5 stars: Very good' }).focus()
  await page.keyboard.press('ArrowDown')
  await expectVisible(page.getByRole('radio', { name: '4 stars: Good', checked: true }))
  await page.getByLabel('What should others know? (optional)').fill(text)
  await page.getByRole('button', { name: 'Send the review' }).click()
  await expectVisible(page.getByText('A moderator reads it first'))
}

async function publish({ page }: Visitor, text: string): Promise<void> {
  const waiting = page.getByRole('region', { name: `About Dr ${meera.name}` }).filter({ hasText: text })
  await waiting.getByRole('button', { name: 'Publish' }).click()
  await waiting.waitFor({ state: 'detached' })
}

test('a review: written after the visit, published by a moderator, read by a stranger before booking', async () => {
  const text = `Took her time ${Date.now().toString(36)}`
  await openPracticeNow(meera.phone)
  const patient = await newPatient('Gita Pillai')
  const { appointmentId } = await haveConsultation({
    patient: patient.call,
    practitioner: await apiOf(meera.phone, 'practitioner'),
  })
  const gitas = await newVisitor('Gita', { viewport: phone })
  await signIn(gitas, patient)
  await visit(gitas, `/appointments/${appointmentId}`)
  await review(gitas, text)

  const vikrams = await newVisitor('Vikram', { viewport: desk })
  await signIn(vikrams, vikram)
  await visit(vikrams, '/admin/reviews')
  await publish(vikrams, text)
  await expectVisible(gitas.page.getByText('Published', { exact: true }))

  const stranger = await newVisitor('stranger', { viewport: desk })
  await visit(stranger, '/doctors')
  await stranger.page.getByLabel('Rating').selectOption({ label: '4 stars and above' })
  await stranger.page.getByRole('link', { name: `Dr ${meera.name}`, exact: true }).click()
  await expectVisible(stranger.page.getByRole('heading', { name: 'Reviews' }))
  await expectVisible(stranger.page.getByText(text))
})
