'use client'
import { query } from '@imeds/client'
import { listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'

/** For whom; nothing for those who keep only their own profile. */
export function WhoseInsurance({ patientId }: { patientId: string }) {
  const t = useTranslations('insurance')
  const router = useRouter()
  const { data } = useQuery(query(listPatients, { query: { limit: 50 } }))
  if (!data || data.items.length < 2) return null
  return (
    <NativeSelect
      aria-label={t('whose')}
      value={patientId}
      onChange={({ currentTarget }) => router.push(`/insurance/${currentTarget.value}`)}
      data={data.items.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
