'use client'
import { useState } from 'react'
import { SellForm } from '@/features/billing/desk-sales/sell-form.tsx'
import type { Place } from '@/features/desk/place.ts'
import { Buyer } from '../buyer.tsx'

type Props = { place: Place; patientId: string | null }

/** The desk's sale, with the desk's search for who buys. */
export function Sell({ place, patientId }: Props) {
  const [chosenId, setChosen] = useState(patientId)
  return (
    <SellForm
      facilityId={place.facilityId}
      patientId={chosenId}
      patient={<Buyer place={place} patientId={chosenId} onChoose={setChosen} />}
    />
  )
}
