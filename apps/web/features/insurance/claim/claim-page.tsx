'use client'
import { query, urlOf } from '@imeds/client'
import { downloadClaim, getClaim } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { ClaimStatusBadge } from '../claim-status.tsx'
import { InsuranceColumns } from '../insurance-columns.tsx'
import type { Place } from '../types.ts'
import { ClaimFacts } from './claim-facts.tsx'
import { ClaimHistory } from './claim-history.tsx'
import { ClaimMessages } from './claim-messages.tsx'
import { ClaimPapers } from './claim-papers.tsx'
import { ClaimSteps } from './claim-steps.tsx'

/** A claim with all that is done on it. */
export function ClaimPage({ claimId, place }: { claimId: string; place: Place }) {
  const t = useTranslations('insurance.claim')
  const { user } = useSession()
  const claim = useQuery(query(getClaim, { params: { id: claimId } }))
  useTopic(user ? `user/${user.id}` : null, () => void claim.refetch())
  const above =
    place === 'desk' ? (
      <LinkText href="/desk/claims" size="sm">
        {t('backDesk')}
      </LinkText>
    ) : (
      <LinkText href={claim.data ? `/insurance/${claim.data.patient.id}` : '/insurance'} size="sm">
        {t('back')}
      </LinkText>
    )
  if (claim.isPending) return <LoadingState />
  if (claim.isError)
    return (
      <>
        <PageHeader above={above} title={t('short')} />
        <ErrorState error={claim.error} onRetry={claim.refetch} />
      </>
    )
  const { id, bill, status } = claim.data
  return (
    <>
      <PageHeader
        above={above}
        title={t('title', { number: bill.number })}
        lead={<ClaimStatusBadge status={status} />}
        actions={
          <Button
            component="a"
            href={urlOf(downloadClaim, { params: { id } })}
            target="_blank"
            rel="noopener"
            variant="default"
            leftSection={<IconFileTypePdf size={20} aria-hidden />}
          >
            {t('pdf')}
          </Button>
        }
      />
      <InsuranceColumns
        main={
          <>
            <ClaimSteps key={status} claim={claim.data} place={place} />
            <ClaimPapers claim={claim.data} />
            <ClaimMessages claim={claim.data} />
          </>
        }
        aside={
          <>
            <ClaimFacts claim={claim.data} />
            <ClaimHistory claim={claim.data} />
          </>
        }
      />
    </>
  )
}
