import type { Locator } from 'playwright-core'
import type { Visitor } from '../harness/visitor.ts'
import { goToPart } from './practice.ts'

/** Adds a medicine by its name and writes its dose as `1-0-1 after food 5 days`, by keyboard. */
export async function addMedicine(visitor: Visitor, name: string, dose: string): Promise<void> {
  const { page } = visitor
  await goToPart(visitor, 'Prescription')
  await page.getByRole('combobox', { name: 'Add a medicine' }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(name, 'i') })
    .and(page.locator('[data-combobox-selected]'))
    .waitFor()
  await page.keyboard.press('Enter')
  const line = medicineLine(visitor, name)
  await line.getByLabel('Dose', { exact: true }).fill(dose)
  await page.keyboard.press('Enter')
  await line.getByText(/^Dispense /).waitFor()
}

export const medicineLine = ({ page }: Pick<Visitor, 'page'>, name: string): Locator =>
  page.getByRole('listitem', { name: new RegExp(name, 'i') })

export async function removeMedicine(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('button', { name: new RegExp(`^Remove ${name}`, 'i') }).click()
  await medicineLine(visitor, name).waitFor({ state: 'detached' })
}

/** What the rules have against the draft. */
export const findings = ({ page }: Pick<Visitor, 'page'>): Locator =>
  page.getByRole('region', { name: 'To be considered' }).getByRole('listitem')

/** Prescribes against a finding, with the reason that is recorded. */
export async function override(finding: Locator, reason: string): Promise<void> {
  await finding.getByRole('button', { name: 'Prescribe nevertheless' }).click()
  await finding.getByLabel('Reason').fill(reason)
  await finding.getByRole('button', { name: 'Record the reason' }).click()
  await finding.getByText(`Prescribed nevertheless: ${reason}`).waitFor()
}

export async function sign({ page }: Visitor): Promise<void> {
  await page.getByText('Complete. It can be signed.').waitFor()
  await page.getByRole('button', { name: 'Preview and sign' }).click()
  await page
    .getByRole('dialog', { name: 'Check and sign' })
    .getByRole('button', { name: 'Sign the prescription' })
    .click()
  await page.getByText(/^Signed on /).waitFor()
}
