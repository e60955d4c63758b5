import type { StockItem } from '@imeds/contracts/stock'

/** A batch on the sheet: what it is, and what the books say of it. */
export type SheetLine = {
  batchId: string
  product: StockItem['product']
  number: string
  expiresOn: string
  expected: number
}
/** What was typed of each batch; empty: not counted yet. */
export type Counted = Readonly<Record<string, number | string>>

export const sheetOf = (items: readonly StockItem[]): SheetLine[] =>
  items.flatMap(({ product, batches }) =>
    batches.map(({ id, number, expiresOn, onHand }) => ({
      batchId: id,
      product,
      number,
      expiresOn,
      expected: onHand,
    })),
  )

/** The lines that were counted, as they are sent. */
export const countedLines = (lines: readonly SheetLine[], counted: Counted) =>
  lines.flatMap(({ batchId, expected }) => {
    const typed = counted[batchId] ?? ''
    return typed === '' ? [] : [{ batchId, counted: Number(typed), expected }]
  })

/** What a count finds more (or fewer, below nothing) than the books say; null: not counted yet. */
export function differenceOf({ batchId, expected }: SheetLine, counted: Counted): number | null {
  const typed = counted[batchId] ?? ''
  return typed === '' ? null : Number(typed) - expected
}
