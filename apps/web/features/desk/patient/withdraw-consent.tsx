'use client'
import { mutation, query } from '@imeds/client'
import { listPatientPlaces, withdrawPatientLink, type FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'

type Props = { place: Place; patient: FoundPatient; onGone: () => void }

/** For who is here by a code only: takes their consent back at the desk that was given it. */
export function WithdrawConsent({ place: { facilityId, zone }, patient, onGone }: Props) {
  const t = useTranslations('desk.patient')
  const { instant } = useFormat()
  const { refresh, say, onError } = useTold()
  const places = useQuery(query(listPatientPlaces, { params: { id: patient.id } }))
  const withdraw = useMutation({
    ...mutation(withdrawPatientLink),
    onSuccess: async () => {
      say(t('withdrawn', { name: patient.name }))
      onGone()
      await refresh()
    },
    onError,
  })
  const here = places.data?.items.find(({ facility }) => facility.id === facilityId)
  if (!here?.linkId) return null
  const { linkId, since, abilities } = here
  return (
    <div>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {t('here')} {t('byCode', { date: instant(since, zone, 'date') })}
        </Text>
        {abilities.withdraw ? (
          <ConfirmButton
            danger
            size="xs"
            loading={withdraw.isPending}
            title={t('withdrawTitle', { name: patient.name })}
            body={t('withdrawBody')}
            confirmLabel={t('withdraw')}
            onConfirm={() => withdraw.mutate({ params: { id: linkId } })}
          >
            {t('withdraw')}
          </ConfirmButton>
        ) : null}
      </Group>
      {abilities.withdraw ? null : (
        <Text size="sm" c="dimmed">
          {t('inUse')}
        </Text>
      )}
    </div>
  )
}
