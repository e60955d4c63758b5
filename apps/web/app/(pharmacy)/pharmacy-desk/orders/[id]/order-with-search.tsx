'use client'
import { DeskOrder } from '@/features/pharmacy/desk/desk-order.tsx'
import { ProductSearch } from '@/features/stock/product-search.tsx'

/** An order, with the stock's search where the pharmacist writes its lines. */
export function OrderWithSearch(props: { id: string; facilityId: string }) {
  return <DeskOrder {...props} search={(onPick) => <ProductSearch onPick={onPick} />} />
}
