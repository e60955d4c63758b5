'use client'
import { query } from '@imeds/client'
import { previewCancellation } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { List, ListItem, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'

/** What the server would give back at this very moment: how much, why so much, and which way it goes. */
export function WhatComesBack({ appointmentId }: { appointmentId: string }) {
  const t = useTranslations('scheduling.cancel')
  const { money } = useFormat()
  const preview = useQuery({
    ...query(previewCancellation, { params: { id: appointmentId } }),
    staleTime: 0,
    gcTime: 0,
  })
  if (preview.isPending) return <LoadingState rows={1} />
  if (preview.isError) return <ErrorState error={preview.error} onRetry={preview.refetch} />
  const { paidPaise, returnedPaise, refundPaise, by, percent, policyPercent, returns } = preview.data
  if (paidPaise === 0) return <Text>{t('nothingPaid')}</Text>
  return (
    <Stack gap="xs">
      {refundPaise > 0 ? (
        <div>
          <Text c="dimmed">{t(by === 'patient' ? 'refund' : 'refundToPatient')}</Text>
          <Text fz={28} fw={680} lh={1.3}>
            <Money paise={refundPaise} />
          </Text>
        </div>
      ) : (
        <Text fw={560}>{t(returnedPaise >= paidPaise ? 'refundAll' : 'refundNone')}</Text>
      )}
      <List size="sm" c="dimmed" spacing={4}>
        <ListItem>
          {t(by === 'patient' ? 'refundOf' : 'refundOfPractice', { paid: money(paidPaise), percent })}
        </ListItem>
        {percent < policyPercent ? (
          <ListItem>{t('refundCapped', { percent, policy: policyPercent })}</ListItem>
        ) : null}
        {returnedPaise > 0 ? (
          <ListItem>{t('refundedBefore', { amount: money(returnedPaise) })}</ListItem>
        ) : null}
        {returns.map(({ channel, amountPaise }) => (
          <ListItem key={channel}>{t(`refundBy.${channel}`, { amount: money(amountPaise) })}</ListItem>
        ))}
      </List>
    </Stack>
  )
}
