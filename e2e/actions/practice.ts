import { visit } from '../harness/visit.ts'
import type { Time } from './choose-time.ts'
import type { Visitor } from '../harness/visitor.ts'

/** Waits on Today until a booking is there. In the last minutes of a day it is tomorrow's, and stands elsewhere. */
export async function seeBooking({ page }: Visitor, patient: string, { day, clock }: Time): Promise<void> {
  if (!(await page.getByText(day, { exact: true }).isVisible())) return
  const row = page.getByRole('listitem').filter({ hasText: patient }).filter({ hasText: clock })
  await row.getByText('Booked', { exact: true }).waitFor()
}

/** Opens the room of a patient who has checked in: from Today, where the button appears by itself. */
export async function openRoom(visitor: Visitor, patient: string, { day }: Time): Promise<void> {
  const { page } = visitor
  if (await page.getByText(day, { exact: true }).isVisible())
    await page
      .getByRole('region', { name: 'Waiting now' })
      .getByRole('button', { name: `Open the room: ${patient}` })
      .click()
  else {
    await visit(visitor, '/practice/consultations')
    const row = page.getByRole('listitem').filter({ hasText: patient })
    await row.getByRole('link', { name: 'Open the room' }).click()
  }
  await page.getByRole('heading', { level: 1, name: patient }).waitFor()
}

export async function admit({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Let the patient in' }).click()
  await page.getByRole('button', { name: 'End the consultation' }).waitFor()
}

/** On a phone the parts of the room are tabs; on a desk they stand side by side. */
export async function goToPart(
  { page }: Visitor,
  part: 'Chat' | 'Patient' | 'Notes' | 'Prescription',
): Promise<void> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${part}`) })
  if (await tab.isVisible()) await tab.click()
}

export type Notes = Partial<
  Record<'Complaints' | 'History' | 'Findings' | 'Investigations' | 'Provisional diagnosis', string>
>

/** Writes notes, which are kept by themselves. */
export async function writeNotes(visitor: Visitor, notes: Notes): Promise<void> {
  const { page } = visitor
  await goToPart(visitor, 'Notes')
  for (const [section, text] of Object.entries(notes))
    await page.getByLabel(section, { exact: true }).fill(text)
  await page.keyboard.press('Tab')
  await page.getByRole('region', { name: 'Notes' }).getByText('Saved', { exact: true }).waitFor()
}

export async function endConsultation({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'End the consultation' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click()
  await page
    .getByText(/^Finished/)
    .first()
    .waitFor()
}
