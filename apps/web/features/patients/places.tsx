'use client'
import { mutation, query } from '@imeds/client'
import { listPatientPlaces, withdrawPatientLink, type PatientPlace } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { homeZone } from '@/lib/home-zone.ts'
import { useFormat, useProblem } from '@/lib/use-format.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from './details.module.css'

/** Where a patient is on the books, and the consents among them, which are withdrawn here. */
export function Places({ patientId }: { patientId: string }) {
  const t = useTranslations('patients.places')
  const places = useQuery(query(listPatientPlaces, { params: { id: patientId } }))
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      {places.isPending ? <LoadingState rows={2} /> : null}
      {places.isError ? <ErrorState error={places.error} onRetry={places.refetch} /> : null}
      {places.data?.items.length === 0 ? <Text c="dimmed">{t('none')}</Text> : null}
      <ul className={classes['places']} aria-label={t('label')}>
        {places.data?.items.map((place) => (
          <Place key={place.facility.id} place={place} />
        ))}
      </ul>
    </SectionCard>
  )
}

function Place({ place: { facility, patientNumber, since, linkId, abilities } }: { place: PatientPlace }) {
  const t = useTranslations('patients.places')
  const { instant } = useFormat()
  return (
    <li>
      <div>
        <Text fw={560}>{facility.name}</Text>
        <Text size="sm" c="dimmed">
          {t('number', { number: patientNumber })}, {t('since', { date: instant(since, homeZone, 'date') })}
        </Text>
        <Text size="sm" c="dimmed">
          {linkId ? t('byCode') : t('cameThere')}
        </Text>
        {linkId && !abilities.withdraw ? <Text size="sm">{t('inUse')}</Text> : null}
      </div>
      {linkId && abilities.withdraw ? <Withdraw linkId={linkId} place={facility.name} /> : null}
    </li>
  )
}

function Withdraw({ linkId, place }: { linkId: string; place: string }) {
  const t = useTranslations('patients.places')
  const problem = useProblem()
  const client = useQueryClient()
  const withdraw = useMutation({
    ...mutation(withdrawPatientLink),
    onSuccess: () => notifications.show({ color: 'success', message: t('withdrawn', { place }) }),
    onError: (error) => notifications.show({ color: 'danger', message: problem(error) }),
    onSettled: () => client.invalidateQueries(),
  })
  return (
    <ConfirmButton
      danger
      size="sm"
      loading={withdraw.isPending}
      aria-label={t('withdrawAt', { place })}
      title={t('confirmTitle')}
      body={t('confirmBody', { place })}
      confirmLabel={t('withdraw')}
      onConfirm={() => withdraw.mutate({ params: { id: linkId } })}
    >
      {t('withdraw')}
    </ConfirmButton>
  )
}
