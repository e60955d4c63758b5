'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, VisuallyHidden } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconMessage2 } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { Chat } from '../chat/chat.tsx'
import classes from '../consultation.module.css'
import type { Encounter } from '../types.ts'
import { useEncounter } from '../use-encounter.ts'
import { VitalsForm } from '../vitals/vitals-form.tsx'
import { AddressHint } from './address-hint.tsx'
import { ClosedCard, FollowUpCard, NeverCard, PatientNotes } from './closed-room.tsx'
import { ComeInCard } from './come-in-card.tsx'
import { ConsentCard } from './consent-card.tsx'
import { DoctorCard } from './doctor-card.tsx'
import { NextSteps } from './next-steps.tsx'
import { PrescriptionReady } from './prescription-ready.tsx'
import { QueueCard } from './queue-card.tsx'
import { ToldCard } from './told-card.tsx'

/** What other features put into the room. */
type RoomParts = {
  /** The call, while the consultation goes on. */
  call: (encounter: Encounter) => ReactNode
  /** What was kept of the call, afterwards. */
  afterCall: (encounter: Encounter) => ReactNode
  /** Camera and sound, while there is time. */
  deviceCheck: (encounter: Encounter) => ReactNode
  /** Whom the doctor brought in. */
  guests: (encounter: Encounter) => ReactNode
}

/** The patient's consultation from the waiting room to the notes: one page that changes by itself. */
export function PatientRoom({ id, ...parts }: RoomParts & { id: string }) {
  const encounter = useEncounter(id)
  if (encounter.isPending) return <LoadingPage />
  if (encounter.isError && !encounter.data)
    return <ErrorState error={encounter.error} onRetry={encounter.refetch} />
  return <Room encounter={encounter.data} {...parts} />
}

function Room({ encounter, call, afterCall, deviceCheck, guests }: RoomParts & { encounter: Encounter }) {
  const { status, mode, patient, timeZone, consent, abilities } = encounter
  const inPerson = mode === 'in_person'
  const top = useRef<HTMLDivElement>(null)
  const announcement = useOpening(encounter, top)
  return (
    <>
      <Header encounter={encounter} />
      <VisuallyHidden aria-live="assertive">{announcement}</VisuallyHidden>
      <div className={classes['room']} ref={top} style={{ scrollMarginTop: '5rem' }}>
        <div className={`${classes['main']} ${status === 'arrived' ? classes['waiting'] : ''}`}>
          {status === 'arrived' ? <QueueCard encounter={encounter} /> : null}
          {status === 'arrived' ? deviceCheck(encounter) : null}
          {status === 'cancelled' ? <NeverCard encounter={encounter} /> : null}
          {status === 'finished' ? <ClosedCard encounter={encounter} /> : null}
          {status === 'in_progress' && inPerson ? <ComeInCard encounter={encounter} /> : null}
          {status === 'in_progress' ? call(encounter) : null}
          {status === 'in_progress' ? <PrescriptionReady encounter={encounter} /> : null}
          {consent === 'missing' && abilities.giveConsent ? <ConsentCard encounter={encounter} /> : null}
          {status === 'arrived' && !inPerson ? <AddressHint patientId={patient.id} /> : null}
          {status === 'finished' ? <PatientNotes encounter={encounter} /> : null}
          {status === 'finished' ? afterCall(encounter) : null}
          {status === 'arrived' ? <VitalsForm patientId={patient.id} zone={timeZone} /> : null}
          <RoomChat key="chat" encounter={encounter} />
        </div>
        <aside className={classes['aside']}>
          {status === 'finished' ? <FollowUpCard encounter={encounter} /> : null}
          {status === 'arrived' || status === 'in_progress' ? guests(encounter) : null}
          <DoctorCard encounter={encounter} />
          <ToldCard encounter={encounter} />
          {status === 'arrived' ? <NextSteps inPerson={inPerson} /> : null}
        </aside>
      </div>
    </>
  )
}

function Header({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation')
  const modeOf = useTranslations('common.modes')
  const { practitioner, patient, startsAt, timeZone, mode, status } = encounter
  const tone = {
    arrived: 'warning',
    in_progress: 'success',
    finished: 'neutral',
    cancelled: 'neutral',
  } as const
  return (
    <PageHeader
      title={t('titleWith', { name: practitioner.name })}
      lead={
        <>
          {t('forPatient', { name: patient.name })} · <DateTime instant={startsAt} zone={timeZone} /> ·{' '}
          {modeOf(mode)}
        </>
      }
      actions={
        <Group gap="xs">
          <StatusBadge tone={tone[status]}>{t(`status.${status}`)}</StatusBadge>
        </Group>
      }
    />
  )
}

/** The conversation; behind a button where people meet in person. */
function RoomChat({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation')
  const { id, status, mode, practitioner, timeZone, lastMessageSeq, abilities } = encounter
  const inPerson = mode === 'in_person'
  const [wanted, setWanted] = useState(false)
  const over = status === 'finished' || status === 'cancelled'
  if (over && lastMessageSeq === 0) return null
  if (inPerson && !wanted && lastMessageSeq === 0) {
    if (!abilities.chat) return null
    return (
      <div>
        <Button
          variant="subtle"
          leftSection={<IconMessage2 size={20} aria-hidden />}
          onClick={() => setWanted(true)}
        >
          {t('comeIn.write')}
        </Button>
      </div>
    )
  }
  const waiting = status === 'arrived'
  const title = waiting
    ? t('chat.ahead')
    : over
      ? t('closed.messages')
      : t('chat.titleWithDoctor', { name: practitioner.name })
  return (
    <Chat
      encounterId={id}
      patientId={encounter.patient.id}
      zone={timeZone}
      open={abilities.chat}
      title={title}
      lead={waiting ? t('chat.aheadLead') : undefined}
      hint={t('chat.hint')}
    />
  )
}

/** Tells, in every way a page can, that the doctor has opened the room. Gives the words to announce. */
function useOpening(encounter: Encounter, top: { current: HTMLElement | null }): string {
  const t = useTranslations('consultation')
  const { status, mode, practitioner, facility } = encounter
  const before = useRef(status)
  const [announcement, announce] = useState('')
  const open = useEffectEvent(() => {
    const inPerson = mode === 'in_person'
    const title = t(inPerson ? 'comeIn.title' : 'waiting.admittedTitle')
    const message = inPerson
      ? t('comeIn.body', { name: practitioner.name, facility: facility.name })
      : t('waiting.admitted')
    announce(message)
    notifications.show({ title, message, color: 'success' })
    const writing = document.activeElement instanceof HTMLInputElement
    if (!writing) top.current?.scrollIntoView({ behavior: 'smooth' })
    if (!document.hidden) return
    const before = document.title
    document.title = `● ${title}`
    const restore = () => {
      document.title = before
    }
    document.addEventListener('visibilitychange', restore, { once: true })
  })
  useEffect(() => {
    if (before.current === 'arrived' && status === 'in_progress') open()
    before.current = status
  }, [status])
  return announcement
}
