import type { Visitor } from '../harness/visitor.ts'

/** From the chosen time to the booking form. */
export async function continueToBooking({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: /^Continue with / }).click()
  await page.getByRole('heading', { level: 1, name: 'Book your consultation' }).waitFor()
}

export type Booking = { patient: string; symptom?: string; reason?: string }

/** For whom and why; afterwards the time is kept and wants to be paid. */
export async function holdSlot({ page }: Visitor, { patient, symptom, reason }: Booking): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${patient}`) }).click()
  if (symptom) {
    await page.getByRole('combobox', { name: 'Symptoms' }).fill(symptom)
    await page.keyboard.press('Enter')
  }
  if (reason) await page.getByLabel('Anything the doctor should know beforehand').fill(reason)
  await page.getByRole('button', { name: 'Continue to payment' }).click()
  await page.getByRole('heading', { level: 1, name: 'Pay and confirm' }).waitFor()
}
