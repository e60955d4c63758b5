'use client'
import { mutation, query } from '@imeds/client'
import { listCallGuests, removeCallGuest } from '@imeds/contracts/consultation'
import type { ReplyOf } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { useNow } from '@/lib/use-now.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { InviteGuest } from './invite-guest.tsx'

type Listed = ReplyOf<typeof listCallGuests>
type Guest = Listed['items'][number]

/** Whom the doctor brought into the call, for all who take part; the doctor invites and removes here. */
export function Guests({ encounterId }: { encounterId: string }) {
  const t = useTranslations('callGuest')
  const list = useQuery(query(listCallGuests, { params: { id: encounterId } }))
  const refresh = () => list.refetch()
  useTopic(`encounter/${encounterId}`, ({ name }) => {
    if (name === 'call.guest_changed' || name === 'resync') void refresh()
  })
  if (!list.data) return null
  const { items, abilities } = list.data
  if (items.length === 0 && !abilities.invite) return null
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <Stack gap="sm" align="flex-start">
        {items.map((guest) => (
          <Line
            key={guest.id}
            encounterId={encounterId}
            guest={guest}
            mayRemove={abilities.remove}
            onRemoved={refresh}
          />
        ))}
        {abilities.remove ? (
          <InviteGuest encounterId={encounterId} offered={abilities.invite} onInvited={refresh} />
        ) : null}
      </Stack>
    </SectionCard>
  )
}

type LineProps = { encounterId: string; guest: Guest; mayRemove: boolean; onRemoved: () => unknown }

function Line({ encounterId, guest, mayRemove, onRemoved }: LineProps) {
  const t = useTranslations('callGuest')
  const now = useNow(60_000)
  const remove = useMutation({
    ...mutation(removeCallGuest),
    onSuccess: async () => {
      await onRemoved()
      notifications.show({ message: t('removed') })
    },
  })
  const { id, name, invitedAs, kind, acceptedAt, expiresAt } = guest
  const lapsed = now !== null && Date.parse(expiresAt) < now
  return (
    <>
      <Group justify="space-between" gap="sm" w="100%">
        <div>
          <Text fw={560}>
            {name} · {t(`kinds.${kind}`)}
          </Text>
          <Text size="sm" c="dimmed">
            {t(acceptedAt !== null ? 'accepted' : lapsed ? 'lapsed' : 'invited')}
            {invitedAs === name ? null : ` · ${t('wrote', { name: invitedAs })}`}
          </Text>
        </div>
        {mayRemove ? (
          <ConfirmButton
            size="sm"
            variant="default"
            danger
            title={t('removeTitle')}
            body={t('removeBody')}
            confirmLabel={t('remove')}
            aria-label={t('removeLabel', { name })}
            loading={remove.isPending}
            onConfirm={() => remove.mutate({ params: { id: encounterId, guestId: id } })}
          >
            {t('remove')}
          </ConfirmButton>
        ) : null}
      </Group>
      <FormError error={remove.error} />
    </>
  )
}
