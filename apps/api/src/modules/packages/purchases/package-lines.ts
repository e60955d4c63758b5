import { allocate, type NewLine } from '../../billing/index.ts'

export type Priced = { kind: string; label: string; quantity: number; worthPaise: number }

// SAC 999316: diagnostic services; 999312: care by practitioners. Both are exempt from GST.
const sacOf = (kind: string) => (kind === 'lab_test' ? '999316' : '999312')

/**
 * The bill of a package: each part at what it costs alone, less its share of what the package saves. The lines add up
 * to the price exactly, so what is unused has a price of its own when it goes back.
 */
export function packageLines(items: readonly Priced[], pricePaise: number): NewLine[] {
  const alone = items.map(({ quantity, worthPaise }) => quantity * worthPaise)
  const shares = allocate(pricePaise, alone)
  return items.map(({ kind, label, quantity, worthPaise }, index) => ({
    description: label,
    sacCode: sacOf(kind),
    quantity,
    unitPricePaise: worthPaise,
    discountPaise: (alone[index] ?? 0) - (shares[index] ?? 0),
  }))
}

/** What of a bought package goes back when it ends: the units that nobody used, by their line on the bill. */
export const unusedLines = (
  parts: readonly { position: number; quantity: number; used_count: number }[],
): { position: number; quantity: number }[] =>
  parts
    .map(({ position, quantity, used_count }) => ({ position, quantity: quantity - used_count }))
    .filter(({ quantity }) => quantity > 0)
