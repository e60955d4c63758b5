'use client'
import { LooseOrder, type Person } from '@/features/pharmacy/ordering/loose-order.tsx'
import { ProductSearch } from '@/features/stock/product-search.tsx'

/** An order without a prescription, with the stock's search in the pharmacy's list. */
export function Shop({ people }: { people: readonly Person[] }) {
  return (
    <LooseOrder
      people={people}
      search={(facilityId, onPick) => <ProductSearch facilityId={facilityId} onPick={onPick} />}
    />
  )
}
