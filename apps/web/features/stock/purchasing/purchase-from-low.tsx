'use client'
import { query } from '@imeds/client'
import { listLowStock } from '@imeds/contracts/stock'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { linesFromLow } from './draft.ts'
import { PurchaseForm } from './purchase-form.tsx'

/** An order that begins with what runs low. */
export function PurchaseFromLow({ storeId, today }: { storeId: string; today: string }) {
  const low = useQuery(query(listLowStock, { params: { id: storeId } }))
  if (low.isPending) return <LoadingState />
  if (low.isError) return <ErrorState error={low.error} onRetry={low.refetch} />
  return <PurchaseForm storeId={storeId} today={today} start={linesFromLow(low.data.items)} />
}
