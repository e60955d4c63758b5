import { visit } from '../harness/visit.ts'
import type { Visitor } from '../harness/visitor.ts'

/** Opens the room of a patient who has checked in. */
export async function openRoom(visitor: Visitor, patient: string): Promise<void> {
  const { page } = visitor
  await visit(visitor, '/practice/consultations')
  await page
    .getByRole('listitem')
    .filter({ hasText: patient })
    .getByRole('link', { name: 'Open the room' })
    .click()
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
