import { awake, visit } from '../harness/visit.ts'
import type { Visitor } from '../harness/visitor.ts'

export type Profile = { birthDate: string; gender: string }

const address = { line: '9 Neem Road, Ameerpet', city: 'Hyderabad', state: 'Telangana', pinCode: '500016' }

/** Who the patient is and where they live, on the form that is open. */
export async function fillProfile({ page }: Visitor, { birthDate, gender }: Profile): Promise<void> {
  await page.getByLabel('Date of birth').fill(birthDate)
  await page.getByLabel('Gender').selectOption(gender)
  await page.getByLabel('House, street, area').fill(address.line)
  await page.getByLabel('Town or city').fill(address.city)
  await page.getByLabel('State').fill(address.state)
  await page.getByLabel('PIN code').fill(address.pinCode)
}

/** Makes the own profile of somebody who has just registered. */
export async function createOwnProfile(visitor: Visitor, profile: Profile): Promise<void> {
  const { page } = visitor
  await visit(visitor, '/profile')
  await page.waitForURL('**/family/new')
  await page.getByRole('heading', { level: 1, name: 'Your profile' }).waitFor()
  await awake(visitor)
  await fillProfile(visitor, profile)
  await page.getByRole('button', { name: 'Create my profile' }).click()
  await page.waitForURL(/\/profile\/[0-9a-f-]+$/)
}

/** Writes an allergy into the record that is open. */
export async function recordAllergy({ page }: Visitor, substance: string, severity: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an allergy' }).click()
  const form = page.getByRole('form', { name: 'Add an allergy' })
  await form.getByLabel('What is not tolerated').fill(substance)
  await form.getByLabel('How bad is it?').selectOption(severity)
  await form.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('list', { name: 'Allergies' }).getByText(substance).waitFor()
}
