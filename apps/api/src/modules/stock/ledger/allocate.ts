/** So many units of a product are wanted. */
export type WantedLine = { productId: string; quantity: number }
/** So many units of a batch are free to go. */
export type FreeBatch = { id: string; productId: string; expiresOn: string; free: number }
export type Part = { line: number; productId: string; batchId: string; quantity: number }
export type Allocation =
  | { ok: true; parts: Part[] }
  | { ok: false; productId: string; wanted: number; available: number }

/**
 * Takes every line from the batches that expire first, whole or not at all: where one line is short, nothing is
 * allocated and the first such product is named. Lines of the same product share its batches in their order.
 */
export function allocate(lines: readonly WantedLine[], batches: readonly FreeBatch[]): Allocation {
  const left = batches
    .toSorted((a, b) => a.expiresOn.localeCompare(b.expiresOn) || a.id.localeCompare(b.id))
    .map((batch) => ({ ...batch }))
  const parts: Part[] = []
  for (const [line, { productId, quantity }] of lines.entries()) {
    const mine = left.filter((batch) => batch.productId === productId)
    let missing = quantity
    for (const batch of mine) {
      const taken = Math.min(batch.free, missing)
      if (taken <= 0) continue
      batch.free -= taken
      missing -= taken
      parts.push({ line, productId, batchId: batch.id, quantity: taken })
    }
    if (missing > 0)
      return {
        ok: false,
        productId,
        wanted: wantedOf(lines, productId),
        available: freeOf(batches, productId),
      }
  }
  return { ok: true, parts }
}

const wantedOf = (lines: readonly WantedLine[], productId: string) =>
  lines.reduce((sum, line) => sum + (line.productId === productId ? line.quantity : 0), 0)
const freeOf = (batches: readonly FreeBatch[], productId: string) =>
  batches.reduce((sum, batch) => sum + (batch.productId === productId ? batch.free : 0), 0)

/** What one unit may cost at most, in whole paise: a share of the pack's retail price, never rounded above it. */
export const unitPrice = (mrpPaise: number, packSize: number): number => Math.floor(mrpPaise / packSize)
