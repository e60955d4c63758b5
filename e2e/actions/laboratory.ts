import type { Visitor } from '../harness/visitor.ts'
import { visit } from '../harness/visit.ts'
import { openPayment, payAtGateway } from './pay.ts'

/** From the prescription that is open to its tests at a laboratory, with the first free time. */
export async function bookPrescribedTests({ page }: Visitor, laboratory: string): Promise<void> {
  await page.getByRole('link', { name: 'Book the tests' }).click()
  await page.getByRole('heading', { name: 'Book laboratory tests' }).waitFor()
  await page.getByRole('radio', { name: new RegExp(laboratory) }).check()
  await chooseFirstTime({ page })
  await page.getByRole('button', { name: 'Book and pay' }).click()
  await page.getByRole('heading', { name: 'Pay for the tests' }).waitFor()
}

async function chooseFirstTime({ page }: Pick<Visitor, 'page'>): Promise<void> {
  const times = page.getByRole('group', { name: 'Time' })
  await times.getByRole('radio').first().check()
}

export async function payForTests(visitor: Visitor): Promise<void> {
  await openPayment(visitor)
  await payAtGateway(visitor)
  await visitor.page.getByRole('heading', { name: 'Your tests are booked' }).waitFor()
}

/** The order of a patient, from the list of the laboratory's desk. */
export async function openAtDesk(visitor: Visitor, patient: string): Promise<void> {
  await visit(visitor, '/lab-desk/history')
  await visitor.page.getByLabel('Patient or tube number').fill(patient)
  await visitor.page.getByRole('link', { name: patient }).first().click()
  await visitor.page.getByRole('heading', { name: patient, level: 1 }).waitFor()
}

/** Takes every tube, and receives it at the bench. */
export async function takeSamples({ page }: Visitor): Promise<void> {
  await page
    .getByRole('button', { name: /^Collected: / })
    .first()
    .click()
  await page
    .getByRole('button', { name: /^Received: / })
    .first()
    .click()
  await page.getByText('At the bench').first().waitFor()
}

/** Types results one after the other, going on by the Enter key, and saves by Ctrl and Enter. */
export async function enterResults({ page }: Visitor, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.getByRole('textbox', { name: `Result of ${name}`, exact: true })
    await field.fill(value)
  }
  await page.keyboard.press('Control+Enter')
  await page.getByText('The results are saved.').first().waitFor()
}

/** Records the call about the critical value that is shown. */
export async function recordCall({ page }: Visitor, who: string): Promise<void> {
  await page.getByLabel('Who was told').fill(who)
  await page.getByLabel('The value was read back to me').check()
  await page.getByRole('button', { name: 'Record the call' }).click()
  await page.getByText('The call is recorded.').first().waitFor()
}

export async function verify({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await page.getByText('The results are verified.').first().waitFor()
}

export async function release({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Release the report' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Release', exact: true }).click()
  await page.getByRole('link', { name: 'Open the report' }).waitFor()
}
