import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Noto Sans in the pieces that Fontsource cuts it into; each covers some Unicode ranges. First come, first served. */
const pieces = [
  { font: 'latin', from: '@fontsource/noto-sans' },
  { font: 'latin-ext', from: '@fontsource/noto-sans' },
  { font: 'devanagari', from: '@fontsource/noto-sans-devanagari' },
  { font: 'telugu', from: '@fontsource/noto-sans-telugu' },
] as const

export type FontName = (typeof pieces)[number]['font']
export const defaultFont: FontName = 'latin'

type Range = readonly [first: number, last: number]

/** Reads `U+0900-097F,U+20B9` into ranges of code points. */
function readRanges(text: string): Range[] {
  return text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace('U+', '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

const coverage = new Map<FontName, Range[]>(
  pieces.map(({ font, from }) => {
    const ranges = require(`${from}/unicode.json`) as Record<string, string>
    return [font, readRanges(ranges[font] ?? '')]
  }),
)

const covers = (font: FontName, codePoint: number): boolean =>
  (coverage.get(font) ?? []).some(([first, last]) => codePoint >= first && codePoint <= last)

/** The font that a code point is set in; `running` goes on as long as it can, so that no cluster is torn apart. */
export function fontFor(codePoint: number, running: FontName | undefined): FontName {
  if (running && covers(running, codePoint)) return running
  return pieces.find(({ font }) => covers(font, codePoint))?.font ?? defaultFont
}

const fontFile = ({ font, from }: (typeof pieces)[number], weight: 400 | 700): string =>
  require.resolve(`${from}/files/${from.split('/')[1]}-${font}-${weight}-normal.woff`)

/** Where the fonts lie on this machine, as pdfmake wants to know it; there are no italics. */
export const fontFiles = Object.fromEntries(
  pieces.map((piece) => {
    const [normal, bold] = [fontFile(piece, 400), fontFile(piece, 700)]
    return [piece.font, { normal, bold, italics: normal, bolditalics: bold }]
  }),
)
