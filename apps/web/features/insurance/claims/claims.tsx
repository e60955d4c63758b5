'use client'
import { query } from '@imeds/client'
import { listClaims } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import type { Place } from '../types.ts'
import { ClaimTable } from './claim-table.tsx'

type Which = 'open' | 'over' | 'all'
type Props = { place: Place; patientId?: string }

/** Claims, those first on which something is still to be done. */
export function Claims({ place, patientId }: Props) {
  const t = useTranslations('insurance.claims')
  const [which, setWhich] = useState<Which>('open')
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('filter')}
        value={which}
        onChange={(value) => setWhich(value)}
        data={(['open', 'over', 'all'] as const).map((value) => ({ value, label: t(`filters.${value}`) }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <Pages key={which} which={which} place={place} {...(patientId ? { patientId } : {})} />
    </Stack>
  )
}

/** The question that the first page asks, for the server to ask it before. */
export const claimsQuestion = (which: Which, patientId?: string) => ({
  limit: 20,
  ...(patientId ? { patientId } : {}),
  ...(which === 'all' ? {} : { open: which === 'open' ? ('true' as const) : ('false' as const) }),
})

function Pages({ which, place, patientId }: Props & { which: Which }) {
  const t = useTranslations('insurance.claims')
  const { user } = useSession()
  const pages = usePages((cursor) =>
    query(listClaims, { query: { ...claimsQuestion(which, patientId), ...(cursor ? { cursor } : {}) } }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  if (pages.isPending) return <LoadingState />
  if (pages.error && pages.items.length === 0)
    return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0)
    return place === 'desk' ? (
      <EmptyState title={t('noneDesk')} body={t('noneDeskBody')} />
    ) : (
      <EmptyState order={3} title={t('none')} body={t('noneBody')} />
    )
  return (
    <>
      <ClaimTable claims={pages.items} place={place} />
      {pages.error ? <ErrorState error={pages.error} onRetry={pages.refetch} /> : null}
      <MoreButton pages={pages} style={{ alignSelf: 'center' }}>
        {t('more')}
      </MoreButton>
    </>
  )
}
