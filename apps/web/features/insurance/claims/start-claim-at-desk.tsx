'use client'
import { query } from '@imeds/client'
import { findPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Select, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { StartClaim } from './start-claim.tsx'

/** At the desk: first whom it is for. */
export function StartClaimAtDesk({ facilityId }: { facilityId: string }) {
  const t = useTranslations('insurance')
  const [text, setText] = useState('')
  const [patientId, setPatientId] = useState<string | null>(null)
  const [asked] = useDebouncedValue(text.trim(), 250)
  const found = useQuery({
    ...query(findPatients, { body: { text: asked, facilityId, limit: 10 } }),
    enabled: asked.length > 1,
  })
  return (
    <Stack gap="lg">
      <Select
        label={t('claims.patient')}
        description={t('claims.patientHint')}
        maw="40rem"
        searchable
        searchValue={text}
        onSearchChange={setText}
        data={(found.data?.items ?? []).map(({ id, name, phone }) => ({
          value: id,
          label: [name, phone].filter(Boolean).join(' · '),
        }))}
        // The server has searched already.
        filter={({ options }) => options}
        nothingFoundMessage={asked.length > 1 && !found.isPending ? t('claims.patientNone') : undefined}
        value={patientId}
        onChange={setPatientId}
      />
      {patientId ? <StartClaim patientId={patientId} place="desk" /> : null}
    </Stack>
  )
}
