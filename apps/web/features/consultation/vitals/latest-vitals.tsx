'use client'
import { query } from '@imeds/client'
import { listLatestObservations } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { unitOf } from './units.ts'
import { vitalLines } from './vitals.ts'
import { RelativeTime } from '@/ui/date-time.tsx'

/** What the record holds already, so that nobody types it twice. */
export function LatestVitals({ patientId, zone }: { patientId: string; zone: string }) {
  const t = useTranslations('consultation.vitals')
  const { data } = useQuery(query(listLatestObservations, { params: { id: patientId } }))
  const lines = vitalLines(data?.items ?? [])
  if (lines.length === 0) return null
  return (
    <Text size="sm" c="dimmed" component="ul" m={0} pl="1.1rem">
      {lines.map(({ code, text, at }) => (
        <li key={code}>
          {t(`codes.${code}`)}: {text} {t(`units.${unitOf(code)}`)}, <RelativeTime instant={at} zone={zone} />
        </li>
      ))}
    </Text>
  )
}
