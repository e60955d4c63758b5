'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../admin.module.css'
import { Facts } from '../facts.tsx'
import { ReasonForm } from '../reason-form.tsx'
import type { Candidate } from './candidate.tsx'
import { CompareRegistration } from './compare-registration.tsx'
import { useDecide } from './use-decide.ts'

/** The registration as the profile says it, and the admin's word on it. */
export function Decision({ profile }: { profile: Candidate }) {
  const t = useTranslations('admin.verification')
  const { abilities } = profile
  const [asking, setAsking] = useState<'reject' | 'suspend' | null>(null)
  const decide = useDecide(profile, () => setAsking(null))
  const idle = !abilities.verify && !abilities.reject && !abilities.suspend
  return (
    <SectionCard title={t('register')}>
      <Stack gap="lg">
        <Facts
          facts={[
            {
              name: t('number'),
              value: <span className={classes['number']}>{profile.registrationNumber}</span>,
            },
            { name: t('council'), value: profile.registrationCouncil },
          ]}
        />
        {profile.statusReason ? (
          <Alert color="warning" title={t('reasonGiven')}>
            {profile.statusReason}
          </Alert>
        ) : null}
        {abilities.verify && asking === null ? (
          <CompareRegistration profile={profile} verify={decide.verify} />
        ) : null}
        {asking === 'reject' ? (
          <ReasonForm
            label={t('rejectLabel')}
            description={t('rejectHint')}
            least={5}
            tooShort={t('reasonShort')}
            submit={t('reject')}
            pending={decide.reject.isPending}
            error={decide.reject.error}
            onSubmit={(reason) => decide.reject.mutate({ params: { id: profile.id }, body: { reason } })}
            onCancel={() => setAsking(null)}
          />
        ) : null}
        {asking === 'suspend' ? (
          <ReasonForm
            label={t('suspendLabel')}
            description={t('suspendHint')}
            least={5}
            tooShort={t('reasonShort')}
            submit={t('suspend')}
            pending={decide.suspend.isPending}
            error={decide.suspend.error}
            onSubmit={(reason) => decide.suspend.mutate({ params: { id: profile.id }, body: { reason } })}
            onCancel={() => setAsking(null)}
          />
        ) : null}
        {abilities.reject && asking === null ? (
          <Button variant="outline" color="danger" onClick={() => setAsking('reject')}>
            {t('reject')}
          </Button>
        ) : null}
        {abilities.suspend && asking === null ? (
          <Button variant="outline" color="danger" onClick={() => setAsking('suspend')}>
            {t('suspend')}
          </Button>
        ) : null}
        {idle ? <Text c="dimmed">{t('nothingToDo')}</Text> : null}
      </Stack>
    </SectionCard>
  )
}
