'use client'
import { query } from '@imeds/client'
import { getPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconHome } from '@tabler/icons-react'
import { LinkText } from '@/ui/link-text.tsx'

/** Asks for the address while there is time: a teleconsultation's prescription cannot be signed without it. */
export function AddressHint({ patientId }: { patientId: string }) {
  const t = useTranslations('consultation.address')
  const { data: patient } = useQuery(query(getPatient, { params: { id: patientId } }))
  if (patient === undefined || patient.address !== null) return null
  return (
    <Alert color="warning" variant="light" icon={<IconHome aria-hidden />}>
      <Text size="sm">
        {t('missing')}{' '}
        <LinkText href={`/profile/${patientId}/edit`} size="sm" fw={560}>
          {t('add')}
        </LinkText>
      </Text>
    </Alert>
  )
}
