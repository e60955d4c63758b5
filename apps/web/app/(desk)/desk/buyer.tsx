'use client'
import { query } from '@imeds/client'
import { getDeskPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { FindPatient } from '@/features/desk/find/find-patient.tsx'
import { PatientLines } from '@/features/desk/find/patient-option.tsx'
import type { Place } from '@/features/desk/place.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'

type Props = { place: Place; patientId: string | null; onChoose: (patientId: string | null) => void }

/** Who buys: looked for, then shown. */
export function Buyer({ place, patientId, onChoose }: Props) {
  const [searched, setSearched] = useState(false)
  if (patientId)
    return <Chosen place={place} patientId={patientId} searched={searched} onOther={() => onChoose(null)} />
  return (
    <FindPatient
      place={place}
      onChoose={({ id }) => {
        setSearched(true)
        onChoose(id)
      }}
      ready
    />
  )
}

type ChosenProps = { place: Place; patientId: string; searched: boolean; onOther: () => void }

function Chosen({ place, patientId, searched, onOther }: ChosenProps) {
  const t = useTranslations('billing.deskSale')
  const { facilityId, zone } = place
  const other = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The search, where the focus was, is gone; the page may take it further.
    if (searched) other.current?.focus()
  }, [searched])
  const found = useQuery(query(getDeskPatient, { params: { id: patientId }, query: { facilityId } }))
  if (found.isError) return <ErrorState error={found.error} onRetry={found.refetch} />
  return (
    <Stack gap="sm" align="flex-start">
      {found.isPending ? (
        <LoadingState rows={1} />
      ) : (
        <Stack gap={0}>
          <PatientLines patient={found.data} zone={zone} />
        </Stack>
      )}
      <Button ref={other} variant="default" size="xs" onClick={onOther}>
        {t('other')}
      </Button>
    </Stack>
  )
}
