'use client'
import { query } from '@imeds/client'
import { getClinicalNote } from '@imeds/contracts/consultation'
import { findFollowUp } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPrescription } from '@tabler/icons-react'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../consultation.module.css'
import { isEmpty } from '../note-sections.ts'
import { FinishedNotes } from '../notes-history.tsx'
import type { Encounter } from '../types.ts'

/** That it is over, and the one thing to do next. */
export function ClosedCard({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation.closed')
  const { instant } = useFormat()
  const { finishedAt, startsAt, timeZone, prescriptionId } = encounter
  return (
    <section className={classes['queue']} aria-labelledby="closed-title">
      <h2 id="closed-title" className={classes['place']} style={{ color: 'inherit' }}>
        {t('title')}
      </h2>
      <p>{t('lead', { time: instant(finishedAt ?? startsAt, timeZone) })}</p>
      {prescriptionId === null ? (
        <p className={classes['quiet']}>{t('noPrescription')}</p>
      ) : (
        <LinkButton
          href={`/prescriptions/${prescriptionId}`}
          mt="sm"
          style={{ justifySelf: 'start' }}
          leftSection={<IconPrescription size={20} aria-hidden />}
        >
          {t('prescription')}
        </LinkButton>
      )}
    </section>
  )
}

/** That it never began; the appointment says why. */
export function NeverCard({ encounter: { appointmentId } }: { encounter: Encounter }) {
  const t = useTranslations('consultation.never')
  return (
    <section className={classes['queue']} aria-labelledby="never-title">
      <h2 id="never-title" className={classes['place']} style={{ color: 'inherit' }}>
        {t('title')}
      </h2>
      <p>{t('body')}</p>
      <LinkButton href={`/appointments/${appointmentId}`} mt="sm" style={{ justifySelf: 'start' }}>
        {t('open')}
      </LinkButton>
    </section>
  )
}

export function PatientNotes({ encounter }: { encounter: Encounter }) {
  const { id } = encounter
  const t = useTranslations('consultation.closed')
  const note = useQuery(query(getClinicalNote, { params: { id } }))
  return (
    <SectionCard title={t('notes')}>
      {note.isPending ? (
        <LoadingState rows={1} />
      ) : note.isError ? (
        <ErrorState error={note.error} onRetry={note.refetch} />
      ) : isEmpty(note.data) ? (
        <Text c="dimmed">{t('noNotes')}</Text>
      ) : (
        <FinishedNotes encounter={encounter} note={note.data} />
      )}
    </SectionCard>
  )
}

export function FollowUpCard({
  encounter: { patient, practitioner, facility, mode },
}: {
  encounter: Encounter
}) {
  const t = useTranslations('consultation.closed.followUp')
  const { calendarDate } = useFormat()
  const { data } = useQuery(
    query(findFollowUp, { params: { id: patient.id }, query: { practitionerId: practitioner.id } }),
  )
  const freeUntil = data?.followUp?.freeUntil ?? null
  return (
    <SectionCard title={t('title')}>
      <Stack gap="md" align="flex-start">
        <Text>
          {freeUntil === null
            ? t('paid', { name: practitioner.name })
            : t('free', { name: practitioner.name, date: calendarDate(freeUntil) })}
        </Text>
        <LinkButton href={`/doctors/${practitioner.id}?mode=${mode}&facility=${facility.id}`} variant="light">
          {t('book')}
        </LinkButton>
      </Stack>
    </SectionCard>
  )
}
