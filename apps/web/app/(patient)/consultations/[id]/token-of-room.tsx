'use client'
import { query } from '@imeds/client'
import { getEncounter } from '@imeds/contracts/consultation'
import { useQuery } from '@tanstack/react-query'
import { TokenCard } from '@/features/desk/token/token-card.tsx'

/** The token of who waits at the clinic, above the waiting room. */
export function TokenOfRoom({ id }: { id: string }) {
  const { data } = useQuery(query(getEncounter, { params: { id } }))
  if (data?.mode !== 'in_person' || data.status === 'finished') return null
  return <TokenCard appointmentId={data.appointmentId} zone={data.timeZone} />
}
