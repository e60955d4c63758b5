import { createRequire } from 'node:module'

type Anchor = object | null
type Apply = (this: Processor, markRecord: { markAnchor: Anchor }, base: Anchor, index: number) => void
type Processor = { applyAnchor: Apply }
type Fontkit = { openSync(path: string): { _layoutEngine: { engine: { GPOSProcessor: Processor } } } }

/**
 * Lets fontkit 2.0 pass over marks that a font does not anchor, which OpenType allows and the Indic fonts do; unpatched
 * it throws. To go when https://github.com/foliojs/fontkit/pull/374 is released; pdf.test.ts would tell.
 */
export function passOverNullAnchors(anyFontWithMarks: string): void {
  // The very copy that the PDF engine uses, wherever it is installed.
  const fromHere = createRequire(import.meta.url)
  const fromPdfmake = createRequire(fromHere.resolve('pdfmake'))
  const fontkit = createRequire(fromPdfmake.resolve('pdfkit'))('fontkit') as Fontkit
  const prototype = Object.getPrototypeOf(
    fontkit.openSync(anyFontWithMarks)._layoutEngine.engine.GPOSProcessor,
  ) as Processor
  const apply = Object.getOwnPropertyDescriptor(prototype, 'applyAnchor')?.value as Apply
  prototype.applyAnchor = function (markRecord, base, index) {
    if (base && markRecord.markAnchor) apply.call(this, markRecord, base, index)
  }
}
