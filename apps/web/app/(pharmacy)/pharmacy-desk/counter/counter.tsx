'use client'
import { CounterSale } from '@/features/pharmacy/counter/counter-sale.tsx'
import { ProductSearch } from '@/features/stock/product-search.tsx'

/** The counter, with the stock's search; the scanner types into it at once. */
export function Counter({ storeId }: { storeId: string }) {
  return <CounterSale storeId={storeId} search={(onPick) => <ProductSearch onPick={onPick} ready />} />
}
