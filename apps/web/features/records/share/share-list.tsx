'use client'
import { mutation, query } from '@imeds/client'
import { listRecordShares, revokeRecordShare } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Tone } from '@imeds/tokens'
import { homeZone } from '@/lib/home-zone.ts'
import { useFormat } from '@/lib/use-format.ts'
import { usePages } from '@/lib/use-pages.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../records.module.css'
import type { Share } from '../types.ts'

/** To whom a record is and was open, with the way to close it. */
export function ShareList({ patientId }: { patientId: string }) {
  const t = useTranslations('records.share')
  const pages = usePages((cursor) =>
    query(listRecordShares, {
      params: { id: patientId },
      query: { limit: 20, ...(cursor ? { cursor } : {}) },
    }),
  )
  return (
    <SectionCard title={t('list')}>
      {pages.isPending ? (
        <LoadingState rows={2} />
      ) : pages.error ? (
        <ErrorState error={pages.error} onRetry={pages.refetch} />
      ) : pages.items.length === 0 ? (
        <EmptyState order={3} title={t('none')} body={t('noneBody')} />
      ) : (
        <ul className={classes['rows']} aria-label={t('list')}>
          {pages.items.map((share) => (
            <ShareRow key={share.id} share={share} patientId={patientId} onRevoked={pages.refetch} />
          ))}
        </ul>
      )}
      <MoreButton pages={pages} mt="md">
        {t('more')}
      </MoreButton>
    </SectionCard>
  )
}

const tones: Record<Share['status'], Tone> = { active: 'success', ended: 'neutral', revoked: 'neutral' }
type RowProps = { share: Share; patientId: string; onRevoked: () => unknown }

function ShareRow({ share, patientId, onRevoked }: RowProps) {
  const t = useTranslations('records.share')
  const { instant } = useFormat()
  const { done, failed } = useSaid()
  const { practitioner, status, purpose, kinds, endsAt, revokedAt, abilities } = share
  const { name } = practitioner
  const revoke = useMutation({
    ...mutation(revokeRecordShare),
    onSuccess: async () => {
      await onRevoked()
      done(t('revoked', { name }))
    },
    onError: failed,
  })
  const day = (at: string) => instant(at, homeZone, 'date')
  const when =
    status === 'active'
      ? t('until', { when: day(endsAt) })
      : revokedAt
        ? t('revokedOn', { when: day(revokedAt) })
        : t('endedOn', { when: day(endsAt) })
  return (
    <li>
      <Stack gap={2} flex="1 1 16rem">
        <Group gap="xs">
          <Text fw={560}>Dr {name}</Text>
          <StatusBadge tone={tones[status]}>{t(`statuses.${status}`)}</StatusBadge>
        </Group>
        <Text size="sm" c="dimmed">
          {t(`purposes.${purpose}`)} · {when}
        </Text>
        <Text size="sm">{kinds.map((kind) => t(`parts.${kind}`)).join('; ')}</Text>
      </Stack>
      {abilities.revoke ? (
        <ConfirmButton
          size="sm"
          title={t('revokeTitle', { name })}
          body={t('revokeBody')}
          confirmLabel={t('revoke')}
          loading={revoke.isPending}
          aria-label={t('revokeOf', { name })}
          onConfirm={() => revoke.mutate({ params: { id: patientId, shareId: share.id } })}
        >
          {t('revoke')}
        </ConfirmButton>
      ) : null}
    </li>
  )
}
