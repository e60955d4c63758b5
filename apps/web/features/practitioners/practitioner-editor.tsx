'use client'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { DocumentsCard } from './documents/documents-card.tsx'
import { EditDetails } from './edit-details.tsx'
import classes from './editor.module.css'
import { OfferingsCard } from './offerings/offerings-card.tsx'
import { PolicyCard } from './policy/policy-card.tsx'
import { PreviewCard } from './preview-card.tsx'
import { StatusCard } from './status-card.tsx'
import { StepsNav } from './steps-nav.tsx'
import { useOwnProfile } from './use-own-profile.ts'

/** The own profile in all its parts, in any status. */
export function PractitionerEditor({ today }: { today: string }) {
  const profile = useOwnProfile()
  if (profile.isPending) return <LoadingState />
  if (profile.isError) return <ErrorState error={profile.error} onRetry={profile.refetch} />
  const { data } = profile
  return (
    <div className={classes['columns']}>
      <div className={classes['aside']}>
        <StatusCard profile={data} />
        {data.status === 'verified' ? null : <StepsNav profile={data} />}
        <div className={classes['preview']}>
          <PreviewCard profile={data} thisYear={Number(today.slice(0, 4))} />
        </div>
      </div>
      <div className={classes['parts']}>
        <div id="details">
          <EditDetails profile={data} today={today} />
        </div>
        <div id="documents">
          <DocumentsCard profile={data} />
        </div>
        <div id="offerings">
          <OfferingsCard profile={data} />
        </div>
        <div id="policy">
          <PolicyCard profile={data} />
        </div>
      </div>
    </div>
  )
}
