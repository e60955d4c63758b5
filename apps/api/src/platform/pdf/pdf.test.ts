import { describe, expect, it } from 'vitest'
import { pageCount, pdfText } from '../../../test/pdf-text.ts'
import { ruledTable } from './parts.ts'
import { renderPdf, type PdfDefinition } from './pdf.ts'

const createdAt = new Date('2026-12-07T03:30:00.000Z')
const render = (more: Partial<PdfDefinition> = {}) =>
  renderPdf({ title: 'Bill', createdAt, content: 'Zoë ₹500', ...more })

describe('a PDF', () => {
  it('sets Latin, Devanagari and Telugu, marks without anchors included', async () => {
    const names = ['आशा हिन्दी कर्म', 'శ్రీనివాస్ స్త్రీ', 'Łódź ₹1,23,456.50']
    const text = pdfText(await render({ content: names }))
    // Indic clusters come out in the order of their glyphs; the first letters are where they were.
    for (const part of ['आशा', 'నివా', 'Łódź ₹1,23,456.50']) expect(text).toContain(part)
  })

  it('is the same byte for byte, and carries the time it was given', async () => {
    const [first, second] = [await render(), await render()]
    expect(first.equals(second)).toBe(true)
    expect(first.toString('latin1')).toContain('(D:20261207033000Z)')
    expect((await render({ createdAt: new Date(0) })).equals(first)).toBe(false)
  })

  it('numbers its pages and repeats header, footer and the head of a table', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => [`Row ${index}`, 'x'])
    const columns = [
      { title: 'Medicine', width: '*' },
      { title: 'Dose', width: 'auto' },
    ] as const
    const pdf = await render({ content: ruledTable(columns, rows), header: 'आरोग्य', footer: 'Banyan Clinic' })
    const pages = pdfText(pdf).split('\f')
    expect(pageCount(pdf)).toBeGreaterThan(2)
    expect(pages).toHaveLength(pageCount(pdf))
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).toContain('Medicine')
      expect(page).toContain('Banyan Clinic')
    }
  })

  it('reads no file and fetches nothing for its content', async () => {
    await expect(render({ content: { image: '/etc/hostname' } })).rejects.toThrow(/access|denied|allowed/i)
    await expect(
      renderPdf({ title: 'x', createdAt, content: { image: 'http://127.0.0.1:9/x.png' } }),
    ).rejects.toThrow(/access|denied|allowed/i)
  })
})
