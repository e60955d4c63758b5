'use client'
import { OfferedTest } from '@/features/lab/offered/test-page.tsx'
import { ProductSearch } from '@/features/stock/product-search.tsx'

/** A test of the laboratory, with the stock's search where its reagents are chosen. */
export const TestWithSearch = ({ id }: { id: string }) => (
  <OfferedTest id={id} findProduct={(onPick) => <ProductSearch onPick={onPick} />} />
)
