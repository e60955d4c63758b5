'use client'
import { query } from '@imeds/client'
import type { Queue } from '@imeds/contracts/desk'
import { listPackagePurchases } from '@imeds/contracts/packages'
import type { FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Checkbox, Group, Kbd, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUsablePackages } from '@/lib/use-usable-packages.ts'
import type { Place } from '../place.ts'
import type { Visits } from './use-visits.ts'

type Props = { place: Place; patient: FoundPatient; queues: readonly Queue[]; visits: Visits }

/** Books who stands at the desk into the first free time of today; a package that fits pays unless somebody says otherwise. */
export function SeeNow({ place, patient, queues, visits }: Props) {
  const t = useTranslations('desk.patient')
  const bought = useQuery(
    query(listPackagePurchases, { query: { patientId: patient.id, status: 'active', limit: 1 } }),
  )
  const hasPackage = (bought.data?.items.length ?? 0) > 0
  const [byPackage, setByPackage] = useState(true)
  return (
    <Stack gap="xs" component="section">
      <div>
        <Title order={3} size="h5">
          {t('now')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('nowHint')}
        </Text>
      </div>
      {hasPackage ? (
        <Checkbox
          label={t('byPackage')}
          checked={byPackage}
          onChange={({ currentTarget }) => setByPackage(currentTarget.checked)}
        />
      ) : null}
      <Group gap={6}>
        {queues.map((queue, index) => (
          <NowButton
            key={queue.practitioner.id}
            place={place}
            patient={patient}
            queue={queue}
            visits={visits}
            first={index === 0}
            byPackage={hasPackage && byPackage}
          />
        ))}
      </Group>
    </Stack>
  )
}

type ButtonProps = Omit<Props, 'queues'> & { queue: Queue; first: boolean; byPackage: boolean }

function NowButton({
  place,
  patient,
  queue: { practitioner, tokens },
  visits,
  first,
  byPackage,
}: ButtonProps) {
  const t = useTranslations('desk.patient')
  const { chosen } = useUsablePackages(
    byPackage
      ? {
          patientId: patient.id,
          practitionerId: practitioner.id,
          facilityId: place.facilityId,
          mode: 'in_person',
        }
      : null,
  )
  return (
    <Button
      size="sm"
      variant="light"
      h="auto"
      mih={36}
      py={6}
      styles={{ label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.35 } }}
      disabled={visits.busy}
      data-see-now={first ? true : undefined}
      rightSection={
        first ? (
          <Kbd aria-hidden visibleFrom="sm">
            w
          </Kbd>
        ) : null
      }
      onClick={() => visits.seeNow(patient, practitioner.id, chosen?.id)}
    >
      {t('nowOf', { name: practitioner.name })} (
      {t('wait', { count: tokens.filter(({ status }) => status === 'waiting').length })})
      {chosen ? ` · ${chosen.name}` : ''}
    </Button>
  )
}
