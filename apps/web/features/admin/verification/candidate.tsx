'use client'
import { query } from '@imeds/client'
import { getPractitionerForVerification, type PractitionerProfile } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Group, List, ListItem, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../admin.module.css'
import { BackLink } from '../back-link.tsx'
import { Decision } from './decision.tsx'
import { Documents } from './documents.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { VerificationStatus } from './status.tsx'

export type Candidate = z.output<typeof PractitionerProfile>

/** Everything that a doctor said of themselves, and what the admin decides. */
export function CandidatePage({ id }: { id: string }) {
  const t = useTranslations('admin.verification')
  const candidate = useQuery(query(getPractitionerForVerification, { params: { id } }))
  const back = <BackLink href="/admin/verification">{t('back')}</BackLink>
  if (candidate.isPending) return <LoadingState />
  if (candidate.isError)
    return (
      <>
        <PageHeader above={back} title={t('title')} />
        <ErrorState error={candidate.error} onRetry={candidate.refetch} />
      </>
    )
  const profile = candidate.data
  return (
    <>
      <PageHeader
        above={back}
        title={
          <Group gap="sm" component="span">
            {`${profile.givenName} ${profile.familyName}`}
            <VerificationStatus status={profile.status} />
          </Group>
        }
      />
      <div className={classes['columns']}>
        <div>
          <Missing profile={profile} />
          <SectionCard title={t('about')}>
            <ProfileFacts profile={profile} />
          </SectionCard>
          <Qualifications profile={profile} />
          <Documents profile={profile} />
        </div>
        <div className={classes['aside']}>
          <Decision profile={profile} />
        </div>
      </div>
    </>
  )
}

function Missing({ profile }: { profile: Candidate }) {
  const t = useTranslations('admin.verification')
  if (profile.missing.length === 0) return null
  return (
    <Alert color="warning" title={t('missing')}>
      <List size="sm">
        {profile.missing.map((part) => (
          <ListItem key={part}>{t(`missingParts.${part}`)}</ListItem>
        ))}
      </List>
    </Alert>
  )
}

function Qualifications({ profile }: { profile: Candidate }) {
  const t = useTranslations('admin.verification')
  return (
    <SectionCard title={t('qualifications')}>
      {profile.qualifications.length === 0 ? <Text c="dimmed">{t('noQualifications')}</Text> : null}
      <ul className={classes['rows']}>
        {profile.qualifications.map(({ degree, institution, year }) => (
          <li key={`${degree} ${institution}`}>
            <div>
              <Text fw={560}>{degree}</Text>
              <Text size="sm" c="dimmed">
                {institution}, {year ?? t('yearUnknown')}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </SectionCard>
  )
}
