import { PDFDocument } from '@cantoo/pdf-lib'

/** A paper to be bound: a PDF or a picture. */
export type Paper = { title: string; contentType: string; bytes: Buffer }

const page = { width: 595, height: 842, margin: 40 }

/** The pages of a paper, A4 for a picture; null for a PDF that is locked or broken: it does not spoil the rest. */
async function pagesOf({ contentType, bytes }: Paper): Promise<PDFDocument | null> {
  try {
    if (contentType === 'application/pdf') {
      const loaded = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false })
      return loaded.getPageCount() > 0 ? loaded : null
    }
    const drawn = await PDFDocument.create()
    const image = contentType === 'image/png' ? await drawn.embedPng(bytes) : await drawn.embedJpg(bytes)
    const { width, height } = image.scaleToFit(page.width - 2 * page.margin, page.height - 2 * page.margin)
    const x = (page.width - width) / 2
    drawn
      .addPage([page.width, page.height])
      .drawImage(image, { x, y: page.height - page.margin - height, width, height })
    return drawn
  } catch {
    return null
  }
}

/**
 * Binds papers into one PDF behind a cover, which is told how many pages each has. The same papers give the same bytes.
 * @param makeCover the cover as PDF; null pages mean that a paper could not be bound
 */
export async function bind(
  papers: readonly Paper[],
  makeCover: (parts: { title: string; pages: number | null }[]) => Promise<Buffer>,
  { title, createdAt }: { title: string; createdAt: Date },
): Promise<Buffer> {
  const sources: (PDFDocument | null)[] = []
  for (const paper of papers) sources.push(await pagesOf(paper))
  const cover = await makeCover(
    papers.map((paper, index) => ({ title: paper.title, pages: sources[index]?.getPageCount() ?? null })),
  )
  const bound = await PDFDocument.create()
  for (const source of [await PDFDocument.load(cover), ...sources]) {
    if (!source) continue
    for (const copied of await bound.copyPages(source, source.getPageIndices())) bound.addPage(copied)
  }
  bound.setTitle(title)
  bound.setCreator('IMEDS')
  bound.setProducer('IMEDS')
  bound.setCreationDate(createdAt)
  bound.setModificationDate(createdAt)
  return Buffer.from(await bound.save())
}
