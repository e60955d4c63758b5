import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { defaultFont, fontFiles } from './fonts.ts'
import { passOverNullAnchors } from './null-anchors.ts'
import { withRuns } from './runs.ts'

export type { Column, Content } from 'pdfmake/interfaces.js'

export type PdfDefinition = {
  /** Shown in the reader's title bar: the kind of document and its number, never a person. */
  title: string
  /** Stands in the file; the same definition gives the same bytes. From the clock. */
  createdAt: Date
  content: Content
  header?: Content
  /** At the foot of each page, left of its number. */
  footer?: string
  /** In points for a label, with narrow margins; `slip`: 80 mm wide and as long as it needs to be. Both have no foot. */
  pageSize?: 'A4' | 'A5' | 'slip' | { width: number; height: number }
}

const engine = setUp()

/** Sets a document as PDF, with Latin, Devanagari and Telugu embedded; each page says which of how many it is. */
export async function renderPdf(definition: PdfDefinition): Promise<Buffer> {
  const { title, createdAt, content, header, footer = '', pageSize = 'A4' } = definition
  const slip = pageSize === 'slip' || typeof pageSize === 'object'
  const document: TDocumentDefinitions = {
    pageSize: pageSize === 'slip' ? { width: 227, height: 'auto' } : pageSize,
    pageMargins: pageSize === 'slip' ? 12 : slip ? 6 : [40, header ? 60 : 40, 40, 56],
    info: { title, creator: 'IMEDS', producer: 'IMEDS', creationDate: createdAt },
    defaultStyle: { font: defaultFont, fontSize: 9.5, lineHeight: 1.25, color: '#1b2430' },
    styles,
    content: withRuns(content),
    ...(header ? { header: () => withRuns({ margin: [40, 24, 40, 0], stack: [header] }) } : {}),
    ...(slip ? {} : { footer: (page: number, pages: number) => withRuns(pageFooter(footer, page, pages)) }),
  }
  return engine.createPdf(document).getBuffer()
}

const styles: TDocumentDefinitions['styles'] = {
  title: { fontSize: 16, bold: true },
  heading: { fontSize: 11, bold: true, margin: [0, 10, 0, 4] },
  label: { fontSize: 8, color: '#5a6675' },
  strong: { bold: true },
  small: { fontSize: 8, color: '#5a6675' },
}

const pageFooter = (left: string, page: number, pages: number): Content => ({
  margin: [40, 16, 40, 0],
  columns: [
    { text: left, style: 'small', width: '*' },
    { text: `Page ${page} of ${pages}`, style: 'small', width: 'auto', alignment: 'right' },
  ],
})

function setUp(): typeof pdfmake {
  const own = new Set(Object.values(fontFiles).flatMap((files) => Object.values(files)))
  passOverNullAnchors(fontFiles['devanagari']!.normal)
  pdfmake.setFonts(fontFiles)
  // Documents are made of our own data: nothing is fetched, and nothing but the fonts is read from the disk.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => own.has(path))
  return pdfmake
}
