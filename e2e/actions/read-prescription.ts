import { readFile } from 'node:fs/promises'
import type { Download, Locator } from 'playwright-core'
import { pdfText } from '../../apps/api/test/pdf-text.ts'
import type { Visitor } from '../harness/visitor.ts'

/** From the room that has ended to the prescription. */
export async function openPrescription({ page }: Visitor, diagnosis: string): Promise<void> {
  await page.getByRole('link', { name: 'Open the prescription' }).click()
  await page.getByRole('heading', { level: 1, name: diagnosis }).waitFor()
}

/** Downloads the paper version; gives its text. */
export async function downloadPdf({ page, context }: Visitor): Promise<string> {
  const download = new Promise<Download>((resolve) => {
    for (const one of context.pages()) one.on('download', resolve)
    context.on('page', (opened) => opened.on('download', resolve))
  })
  await page.getByRole('link', { name: 'Download as PDF' }).click()
  return pdfText(await readFile(await (await download).path()))
}

export const qrCode = ({ page }: Pick<Visitor, 'page'>): Locator =>
  page.getByRole('img', { name: 'QR code that leads to the proof of this prescription' })
