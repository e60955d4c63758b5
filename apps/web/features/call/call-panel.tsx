'use client'
import { call } from '@imeds/client'
import { canCall } from '@imeds/client/call/rtc'
import { createCallTicket, getCallServers } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Alert } from '@mantine/core'
import { IconVideoOff } from '@tabler/icons-react'
import { useHydrated } from '@/lib/use-hydrated.ts'
import { EndedCard } from './ended-card.tsx'
import { JoinCard } from './join-card.tsx'
import { Stage, type BesideCall } from './stage.tsx'
import { useCall } from './use-call.ts'

export type CallPanelProps = {
  encounterId: string
  mode: 'video' | 'audio'
  /** Whom to ring when nothing else gets through. */
  phone: string | null
  beside?: BesideCall | undefined
}

/** The call of a consultation that goes on: to be joined, held, and come back to. */
export function CallPanel(props: CallPanelProps) {
  const t = useTranslations('call')
  const hydrated = useHydrated()
  if (!hydrated) return null
  if (canCall()) return <Panel {...props} />
  return (
    <Alert color="warning" variant="light" icon={<IconVideoOff aria-hidden />} title={t('unsupported.title')}>
      {t('unsupported.body')}
    </Alert>
  )
}

function Panel({ encounterId, mode, phone, beside }: CallPanelProps) {
  const { stay, state, join, ...sound } = useCall({
    name: encounterId,
    mode,
    ticket: () => call(createCallTicket, { params: { id: encounterId } }),
  })
  if (!stay || !state)
    return (
      <JoinCard
        mode={mode}
        servers={() => call(getCallServers, { params: { id: encounterId } })}
        onJoin={join}
      />
    )
  if (state.phase === 'ended') return <EndedCard because={state.because} onBack={() => join(stay.was())} />
  return <Stage stay={stay} state={state} mode={mode} phone={phone} beside={beside} {...sound} />
}
