'use client'
import { call } from '@imeds/client'
import { createGuestCallTicket } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group } from '@mantine/core'
import { IconVideo } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { SectionCard } from '@/ui/section-card.tsx'
import { DeviceCheck } from '../check/device-check.tsx'
import { EndedCard } from '../ended-card.tsx'
import { Stage, type BesideCall } from '../stage.tsx'
import { useCall } from '../use-call.ts'
import type { Invitation } from './use-invitation.ts'

type Props = { guestKey: string; invitation: Invitation; beside: BesideCall; onEnded: () => unknown }

/** The call as a guest has it: who is there, and nothing of the record. */
export function GuestCall({ guestKey, invitation, beside, onEnded }: Props) {
  const t = useTranslations('callGuest.page')
  const { name, mode } = invitation
  const ticket = () => call(createGuestCallTicket, { body: { key: guestKey } })
  const servers = async () => {
    const { iceServers } = await ticket()
    return { iceServers, relay: iceServers.some(({ username }) => username !== undefined) }
  }
  const { stay, state, join, ...sound } = useCall({ name: `guest.${guestKey}`, mode, ticket })
  const ended = state?.phase === 'ended'
  // The invitation says whether the consultation is over, or the guest was shown out.
  const askWhy = useEffectEvent(onEnded)
  useEffect(() => {
    if (ended) void askWhy()
  }, [ended])
  if (stay && state && !ended)
    return <Stage stay={stay} state={state} mode={mode} phone={null} beside={beside} {...sound} />
  if (stay && state) return <EndedCard because={state.because} onBack={() => join(stay.was())} />
  return (
    <SectionCard title={t('checkTitle')} lead={t('checkLead', { name })}>
      <DeviceCheck mode={mode} servers={servers}>
        {(ready) => (
          <Group>
            <Button leftSection={<IconVideo size={20} aria-hidden />} onClick={() => join(ready)}>
              {t('join')}
            </Button>
          </Group>
        )}
      </DeviceCheck>
    </SectionCard>
  )
}
