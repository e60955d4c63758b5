'use client'
import { useState } from 'react'
import type { Place } from '@/features/desk/place.ts'
import { SellPackage } from '@/features/packages/sold/sell-package.tsx'
import { Buyer } from '../../buyer.tsx'

type Props = { place: Place; patientId: string | null; packageId: string | null }

/** A package's sale, with the desk's search for who buys. */
export function SellPackageTo({ place, patientId, packageId }: Props) {
  const [chosenId, setChosen] = useState(patientId)
  return (
    <SellPackage
      packageId={packageId}
      patientId={chosenId}
      patient={<Buyer place={place} patientId={chosenId} onChoose={setChosen} />}
    />
  )
}
