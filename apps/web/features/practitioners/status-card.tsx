'use client'
import { mutation } from '@imeds/client'
import { submitForVerification } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, List, ListItem, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FormError } from '@/ui/form-error.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import type { Profile } from './profile.ts'
import { useKeepProfile } from './use-own-profile.ts'

const tones = {
  draft: 'neutral',
  submitted: 'info',
  verified: 'success',
  rejected: 'danger',
  suspended: 'danger',
} as const

/** How the profile stands, what it lacks, and handing it in. */
export function StatusCard({ profile }: { profile: Profile }) {
  const t = useTranslations('practitioners.status')
  const router = useRouter()
  const keep = useKeepProfile()
  const { id, status, statusReason, missing, abilities } = profile
  const submit = useMutation({
    ...mutation(submitForVerification),
    onSuccess: (changed) => {
      keep(changed)
      notifications.show({ message: t('submitted_ok') })
      router.refresh()
    },
  })
  return (
    <SectionCard title={t('title')} actions={<StatusBadge tone={tones[status]}>{t(status)}</StatusBadge>}>
      <Stack gap="sm">
        {statusReason && (status === 'rejected' || status === 'suspended') ? (
          <Alert color="danger" variant="light" title={t('reason')}>
            {statusReason}
          </Alert>
        ) : null}
        <Text>{t(`${status}Body`)}</Text>
        {missing.length > 0 ? (
          <div>
            <Text size="sm" c="dimmed">
              {t('missing')}
            </Text>
            <List size="sm">
              {missing.map((part) => (
                <ListItem key={part}>{t(`missingParts.${part}`)}</ListItem>
              ))}
            </List>
          </div>
        ) : null}
        <FormError error={submit.error} />
        {status === 'draft' || status === 'rejected' ? (
          <Button
            disabled={!abilities.submit || missing.length > 0}
            loading={submit.isPending}
            onClick={() => submit.mutate()}
          >
            {t('submit')}
          </Button>
        ) : null}
        {status === 'verified' ? <LinkText href={`/doctors/${id}`}>{t('publicPage')}</LinkText> : null}
      </Stack>
    </SectionCard>
  )
}
