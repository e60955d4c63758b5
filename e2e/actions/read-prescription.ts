import type { Locator } from 'playwright-core'
import { pdfText } from '../../apps/api/test/pdf-text.ts'
import type { Visitor } from '../harness/visitor.ts'

/** From the room that has ended to the prescription. */
export async function openPrescription({ page }: Visitor, diagnosis: string): Promise<void> {
  await page.getByRole('link', { name: 'Open the prescription' }).click()
  await page.getByRole('heading', { level: 1, name: diagnosis }).waitFor()
}

/** Fetches the paper version where the link leads, as this person's browser; gives its text. */
export async function downloadPdf({ page, context }: Visitor): Promise<string> {
  const href = await page.getByRole('link', { name: 'Download as PDF' }).getAttribute('href')
  const paper = await context.request.get(href ?? '')
  if (!paper.ok()) throw new Error(`The PDF answered ${paper.status()}`)
  return pdfText(await paper.body())
}

export const qrCode = ({ page }: Pick<Visitor, 'page'>): Locator =>
  page.getByRole('img', { name: 'QR code that leads to the proof of this prescription' })
