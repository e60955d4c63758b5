import { inflateSync } from 'node:zlib'

type PdfObject = { dictionary: string; stream: string }

/** The text of a PDF as our engine writes it: glyph codes read back by each font's ToUnicode map, a line per baseline. */
export function pdfText(pdf: Buffer): string {
  const objects = readObjects(pdf)
  const fonts = readFonts(objects)
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
  return pages.map((page) => pageText(contentOf(page, objects), fonts)).join('\f')
}

/** How many pages a PDF has. */
export const pageCount = (pdf: Buffer): number =>
  Number(/\/Type \/Pages\n\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  for (const [, id = '', body = ''] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [dictionary = '', raw] = body.split(/\nstream\n/)
    const bytes = Buffer.from((raw ?? '').replace(/\nendstream$/, ''), 'latin1')
    const inflate = raw !== undefined && dictionary.includes('/FlateDecode')
    objects.set(id, { dictionary, stream: (inflate ? inflateSync(bytes) : bytes).toString('latin1') })
  }
  return objects
}

function readFonts(objects: Map<string, PdfObject>): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>()
  for (const { dictionary } of objects.values())
    for (const [, name = '', id = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.dictionary ?? '')?.[1]
      if (map) fonts.set(name, readToUnicode(objects.get(map)?.stream ?? ''))
    }
  return fonts
}

/** Reads the ranges `<0001> <0003> [<0041> <0042> <00430044>]` of a ToUnicode map. */
function readToUnicode(cmap: string): Map<string, string> {
  const characters = new Map<string, string>()
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/gi)].entries()) {
      const code = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0')
      characters.set(code, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'))
    }
  return characters
}

const contentOf = ({ dictionary }: PdfObject, objects: Map<string, PdfObject>): string =>
  objects.get(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? '')?.stream ?? ''

function pageText(content: string, fonts: Map<string, Map<string, string>>): string {
  let text = ''
  let font = new Map<string, string>()
  let baseline = ''
  for (const [, y, name, shown] of content.matchAll(
    /1 0 0 1 \S+ (\S+) Tm|\/(F\d+) \S+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (y !== undefined && y !== baseline) {
      text += baseline && '\n'
      baseline = y
    }
    if (name) font = fonts.get(name) ?? font
    for (const [, codes = ''] of shown?.matchAll(/<([0-9a-f]+)>/gi) ?? [])
      for (const code of codes.match(/.{4}/g) ?? []) text += font.get(code.toLowerCase()) ?? ''
  }
  return text
}
