'use client'
import { BatchRecipients } from '@/features/pharmacy/registers/batch-recipients.tsx'
import { RecallSearch } from '@/features/stock/recall/recall-search.tsx'

/** A recall, with the pharmacy's list of who received the batch. */
export function Recall({ number, timeZone }: { number: string; timeZone: string }) {
  return (
    <RecallSearch
      number={number}
      recipients={(batch) => <BatchRecipients batch={batch} timeZone={timeZone} />}
    />
  )
}
