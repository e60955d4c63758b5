'use client'
import { mutation, query, type CallInput } from '@imeds/client'
import { listSessions, revokeSession, signOutEverywhere } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from './account.module.css'
import { SessionRow } from './session-row.tsx'
import { withoutItem } from '@/lib/shown-at-once.ts'
import { useSaid } from '@/lib/use-said.ts'
import { useShownAtOnce } from '@/lib/use-shown-at-once.ts'

/** Where the person is signed in; each can be ended, or all at once. */
export function SessionsCard() {
  const t = useTranslations('identity.security')
  const { done, failed } = useSaid()
  const list = useQuery(query(listSessions))
  const revoke = useMutation({
    ...mutation(revokeSession),
    ...useShownAtOnce(listSessions, (list, { params }: CallInput<typeof revokeSession>) =>
      withoutItem(list, params.id),
    ),
    onSuccess: () => done(t('ended')),
  })
  const leave = useMutation({
    ...mutation(signOutEverywhere),
    onSuccess: () => location.assign('/sign-in?signedOut=1'),
    onError: failed,
  })
  return (
    <SectionCard title={t('sessionsTitle')} lead={t('sessionsLead')}>
      {list.isPending ? <LoadingState rows={2} /> : null}
      {list.isError ? <ErrorState error={list.error} onRetry={list.refetch} /> : null}
      <ul className={classes['rows']}>
        {list.data?.items.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            onEnd={() => revoke.mutate({ params: { id: session.id } })}
          />
        ))}
      </ul>
      <div>
        <ConfirmButton
          mt="md"
          danger
          loading={leave.isPending || leave.isSuccess}
          title={t('everywhereTitle')}
          body={t('everywhereBody')}
          confirmLabel={t('everywhere')}
          onConfirm={() => leave.mutate()}
        >
          {t('everywhere')}
        </ConfirmButton>
      </div>
    </SectionCard>
  )
}
