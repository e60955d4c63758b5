'use client'
import { isApiError } from '@imeds/client'
import { useTranslations } from '@imeds/i18n/react'
import { IconHourglass, IconLinkOff, IconMailOpened, IconPlant2 } from '@tabler/icons-react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import type { BesideCall } from '../stage.tsx'
import { AcceptForm } from './accept-form.tsx'
import { GuestCall } from './guest-call.tsx'
import { useGuestKey } from './use-guest-key.ts'
import { useInvitation } from './use-invitation.ts'

const endings = {
  call_over: { words: 'over', Icon: IconPlant2 },
  call_invitation_invalid: { words: 'invalid', Icon: IconLinkOff },
} as const

/** A guest's whole visit, from the link to the end of the call: one page that changes by itself. */
export function GuestPage({ beside }: { beside: BesideCall }) {
  const t = useTranslations('callGuest.page')
  const { key, exchange } = useGuestKey()
  if (key === undefined) return <LoadingState />
  if (key === null)
    return (
      <EmptyState
        order={1}
        icon={<IconMailOpened size={28} aria-hidden />}
        title={t('noLink')}
        body={t('noLinkBody')}
      />
    )
  return <Invited key={key.key} guestKey={key.key} beside={beside} onAccepted={exchange} />
}

type InvitedProps = { guestKey: string; beside: BesideCall; onAccepted: (key: string) => void }

function Invited({ guestKey, beside, onAccepted }: InvitedProps) {
  const t = useTranslations('callGuest.page')
  const opened = useInvitation(guestKey)
  if (opened.isPending) return <LoadingState />
  if (opened.isError) {
    const code = isApiError(opened.error) ? opened.error.code : ''
    const ending = Object.entries(endings).find(([known]) => known === code)?.[1]
    if (!ending) return <ErrorState error={opened.error} onRetry={opened.refetch} />
    const { words, Icon } = ending
    return (
      <EmptyState
        order={1}
        icon={<Icon size={28} aria-hidden />}
        title={t(`${words}Title`)}
        body={t(`${words}Body`)}
      />
    )
  }
  const invitation = opened.data
  const { practitionerName: practitioner, facilityName: facility, accepted, open } = invitation
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { practitioner, facility })} />
      {!accepted ? (
        <AcceptForm guestKey={guestKey} invitation={invitation} onAccepted={onAccepted} />
      ) : !open ? (
        <EmptyState
          icon={<IconHourglass size={28} aria-hidden />}
          title={t('waitingTitle')}
          body={t('waiting')}
        />
      ) : (
        <GuestCall guestKey={guestKey} invitation={invitation} beside={beside} onEnded={opened.refetch} />
      )}
    </>
  )
}
