'use client'
import { query } from '@imeds/client'
import { findFollowUp } from '@imeds/contracts/scheduling'
import { dateInZone } from '@imeds/i18n/time'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Choice } from './choice.ts'

type Asked = { choice: Choice; zone: string; patientId: string | undefined }

/** The consultation that this booking could follow up, whether that is free then, and what the person says about it. */
export function useFollowUp({ choice, zone, patientId }: Asked) {
  const { data } = useQuery({
    ...query(findFollowUp, {
      params: { id: patientId ?? '' },
      query: { practitionerId: choice.practitioner },
    }),
    enabled: patientId !== undefined,
  })
  const found = data?.followUp ?? null
  // What was said about one patient says nothing of another.
  const [said, setSaid] = useState<{ patientId: string; follows: boolean } | null>(null)
  const couldBeFree = found !== null && isFreeAt(found, choice.at, zone)
  const follows = said !== null && said.patientId === patientId ? said.follows : couldBeFree
  const chosen = follows ? found : null
  return {
    found,
    couldBeFree,
    follows,
    chosen,
    isFree: chosen !== null && couldBeFree,
    say: (next: boolean) => setSaid(patientId === undefined ? null : { patientId, follows: next }),
  }
}

/** Whether a follow-up is free at an instant: on the clinic's calendar, up to and with the last free date. */
export const isFreeAt = ({ freeUntil }: { freeUntil: string | null }, at: string, zone: string): boolean =>
  freeUntil !== null && dateInZone(at, zone) <= freeUntil
