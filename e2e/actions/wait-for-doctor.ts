import type { Visitor } from '../harness/visitor.ts'

/** From the confirmation into the waiting room. */
export async function checkIn({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'See the appointment' }).click()
  await page.getByRole('button', { name: 'Check in' }).click()
  await page.getByRole('link', { name: 'Go to the consultation' }).click()
  await page.getByRole('heading', { name: 'You are in the waiting room' }).waitFor()
}

/** The doctor has let the patient in: the page says so by itself. */
export async function seeRoomOpen({ page }: Visitor): Promise<void> {
  await page.getByRole('heading', { name: /^Chat with / }).waitFor()
}
