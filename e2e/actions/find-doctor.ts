import { visit } from '../harness/visit.ts'
import type { Visitor } from '../harness/visitor.ts'

/** Says what is wrong, on the home page, and waits for the doctors who treat it. */
export async function searchFor(visitor: Visitor, complaint: string): Promise<void> {
  const { page } = visitor
  await visit(visitor, '/')
  await page.getByLabel('Symptom or speciality').fill(complaint)
  await page.getByRole('button', { name: 'Find a doctor' }).click()
  await page.getByRole('heading', { level: 1, name: complaint }).waitFor()
  await doctorCards({ page }).first().waitFor()
}

export const doctorCards = ({ page }: Pick<Visitor, 'page'>) => page.getByRole('article', { name: /^Dr / })

/** Opens the page of one of the doctors found. */
export async function openDoctor({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole('link', { name: `See free times of Dr ${name}` }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}
