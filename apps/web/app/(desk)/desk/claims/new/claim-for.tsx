'use client'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { Place } from '@/features/desk/place.ts'
import { StartClaim } from '@/features/insurance/claims/start-claim.tsx'
import { Coverages } from '@/features/insurance/coverages/coverages.tsx'
import { Buyer } from '../../buyer.tsx'

type Props = { place: Place; patientId: string | null; today: string }

/** A claim at the desk: for whom, on which bill, and the policies it can rest on. */
export function ClaimFor({ place, patientId, today }: Props) {
  const [chosenId, setChosen] = useState(patientId)
  return (
    <Stack gap="lg">
      <div style={{ maxWidth: '40rem' }}>
        <Buyer place={place} patientId={chosenId} onChoose={setChosen} />
      </div>
      {chosenId ? (
        <>
          <StartClaim key={chosenId} patientId={chosenId} place="desk" />
          <Coverages key={`${chosenId} policies`} patientId={chosenId} today={today} />
        </>
      ) : null}
    </Stack>
  )
}
