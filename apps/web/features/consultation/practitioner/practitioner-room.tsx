'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Card, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAlertTriangle, IconMessage2 } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LoadingPage } from '@/ui/loading-state.tsx'
import { Chat } from '../chat/chat.tsx'
import type { Encounter } from '../types.ts'
import { useEncounter } from '../use-encounter.ts'
import { AdmitCard } from './admit-card.tsx'
import { EarlierConsultations } from './earlier-consultations.tsx'
import { GuardianChoice } from './guardian-choice.tsx'
import { NotesEditor } from './notes-editor.tsx'
import { PatientSummary } from './patient-summary.tsx'
import { RoomBar } from './room-bar.tsx'
import classes from './room.module.css'
import { useCompletion } from './use-completion.ts'
import { useNotes } from './use-notes.ts'

export type RoomParts = {
  /** The prescription of this encounter. `goToNotes` leads to a part of the notes that it lacks. */
  prescription: (room: { encounter: Encounter; goToNotes: (section: string) => void }) => ReactNode
  /** The call, while the consultation goes on. */
  call: (encounter: Encounter) => ReactNode
  /** What was kept of the call, afterwards. */
  afterCall: (encounter: Encounter) => ReactNode
  /** What was prescribed to the patient before. */
  earlierPrescriptions: (patientId: string) => ReactNode
  /** Whom the doctor brought, or may bring, into the call. */
  guests: (encounter: Encounter) => ReactNode
}

/** The doctor's consultation: three columns on a desk, tabs on a phone. */
export function PractitionerRoom({ id, ...parts }: RoomParts & { id: string }) {
  const encounter = useEncounter(id)
  if (encounter.isPending) return <LoadingPage />
  if (encounter.isError && !encounter.data)
    return <ErrorState error={encounter.error} onRetry={encounter.refetch} />
  return <Room encounter={encounter.data} {...parts} />
}

type Panel = 'chat' | 'patient' | 'notes' | 'prescription'

function Room({
  encounter,
  call,
  afterCall,
  prescription,
  earlierPrescriptions,
  guests,
}: RoomParts & { encounter: Encounter }) {
  const t = useTranslations('consultation')
  const { id, status, mode, patient, timeZone, abilities, lastMessageSeq } = encounter
  const notes = useNotes(id)
  const completion = useCompletion(id, notes.flush)
  const [chatWanted, setChatWanted] = useState(false)
  const [unread, setUnread] = useState(0)
  const meetsHere = mode !== 'in_person' && abilities.chat
  const withChat = meetsHere || chatWanted || lastMessageSeq > 0
  const [panel, setPanel] = useState<Panel>(withChat ? 'chat' : 'patient')
  const wide = useMediaQuery('(min-width: 75em)') ?? false
  const goToNotes = (section: string) => {
    setPanel('notes')
    // The panel must be on the screen before a field in it can take the focus.
    setTimeout(() => document.getElementById(`note-${section}`)?.focus())
  }
  const panels: Panel[] = [...(withChat ? ['chat' as const] : []), 'patient', 'notes', 'prescription']
  // The child was let in before the adult had to be confirmed: it can still be done.
  const confirmLate =
    mode !== 'in_person' && !abilities.admit && abilities.confirmGuardian && patient.guardian === null
  // On a desk everything is there at once, and nothing is a tab.
  const role = wide ? { role: undefined, 'aria-labelledby': undefined } : {}

  return (
    <div className={classes['room']}>
      <RoomBar
        encounter={encounter}
        actions={
          abilities.complete ? (
            <ConfirmButton
              size="sm"
              title={t('room.completeTitle')}
              body={t('room.completeBody')}
              confirmLabel={t('room.completeConfirm')}
              loading={completion.pending}
              onConfirm={() => void completion.complete()}
            >
              {t('room.complete')}
            </ConfirmButton>
          ) : null
        }
      />
      <FormError error={completion.error} />
      {completion.unsaved ? (
        <Alert role="alert" color="danger" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('room.notesUnsaved')}
        </Alert>
      ) : null}
      {encounter.endedBySystem ? (
        <Alert color="warning" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t('leftOpen')}
        </Alert>
      ) : null}
      {abilities.admit ? <AdmitCard encounter={encounter} /> : null}
      {confirmLate ? (
        <Card>
          <GuardianChoice encounter={encounter} />
        </Card>
      ) : null}
      <Tabs
        value={panel}
        onChange={(value) => value !== null && setPanel(value as Panel)}
        keepMounted
        keepMountedMode="display-none"
      >
        <Tabs.List grow className={classes['tabs'] ?? ''} aria-label={t('room.panels')}>
          {panels.map((name) => (
            <Tabs.Tab
              key={name}
              value={name}
              {...(name === 'chat' && unread > 0
                ? { 'aria-label': t('room.chatUnread', { count: unread }), 'data-unread': unread }
                : {})}
            >
              {t(`room.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <div className={classes['columns']} data-chat={withChat || undefined}>
          {withChat ? (
            <Tabs.Panel value="chat" className={classes['chat'] ?? ''} {...role}>
              {status === 'in_progress' ? call(encounter) : null}
              <Chat
                encounterId={id}
                patientId={patient.id}
                zone={timeZone}
                open={abilities.chat}
                title={t('chat.titleWith', { name: patient.name })}
                hint={t('chat.hintPractitioner')}
                onUnread={setUnread}
              />
            </Tabs.Panel>
          ) : null}
          <Tabs.Panel value="patient" className={classes['panel'] ?? ''} {...role}>
            {status === 'finished' ? afterCall(encounter) : null}
            {guests(encounter)}
            <PatientSummary encounter={encounter} />
            <EarlierConsultations encounter={encounter} />
            {earlierPrescriptions(patient.id)}
            {withChat || !abilities.chat ? null : (
              <Button
                variant="subtle"
                leftSection={<IconMessage2 size={20} aria-hidden />}
                onClick={() => setChatWanted(true)}
              >
                {t('room.openChat')}
              </Button>
            )}
          </Tabs.Panel>
          <div className={classes['writing']}>
            <Tabs.Panel value="notes" className={classes['panel'] ?? ''} {...role}>
              <NotesEditor encounter={encounter} notes={notes} />
            </Tabs.Panel>
            <Tabs.Panel value="prescription" className={classes['panel'] ?? ''} {...role}>
              {prescription({ encounter, goToNotes })}
            </Tabs.Panel>
          </div>
        </div>
      </Tabs>
    </div>
  )
}
