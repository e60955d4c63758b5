'use client'
import { query } from '@imeds/client'
import { listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'

type Props = {
  patientId: string
  /** Behind the id: `/share`. */
  part?: string
}

/** Whose record is shown; nothing for those who keep only their own. */
export function WhoseRecord({ patientId, part = '' }: Props) {
  const t = useTranslations('records')
  const router = useRouter()
  const { data } = useQuery(query(listPatients, { query: { limit: 50 } }))
  if (!data || data.items.length < 2) return null
  return (
    <NativeSelect
      aria-label={t('whose')}
      value={patientId}
      onChange={({ currentTarget }) => router.push(`/record/${currentTarget.value}${part}`)}
      data={data.items.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
