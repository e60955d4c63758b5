'use client'
import { mutation, query } from '@imeds/client'
import { cancelPackagePurchase, previewPackageCancellation } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { List, ListItem, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { renewAllBut } from '@/lib/renew-all-but.ts'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { EndingButton } from '@/ui/ending-button.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'

/** Ends a bought package, after having shown what comes back. */
export function EndPackage({ id }: { id: string }) {
  const t = useTranslations('packages.ending')
  const { money } = useFormat()
  const { done } = useSaid()
  const client = useQueryClient()
  const cancel = useMutation({
    ...mutation(cancelPackagePurchase),
    onSuccess: ({ refundPaise }) => {
      // What would come back is no question any more, though the dialog is still on its way out.
      void renewAllBut(client, previewPackageCancellation)
      done(refundPaise > 0 ? t('doneRefund', { amount: money(refundPaise) }) : t('done'))
    },
  })
  return (
    <EndingButton
      action={t('action')}
      title={t('title')}
      reasonLabel={t('reason')}
      keep={t('keep')}
      end={t('yes')}
      pending={cancel.isPending}
      error={cancel.error}
      onEnd={(body, close) => cancel.mutate({ params: { id }, body }, { onSuccess: close })}
    >
      <WhatComesBack id={id} />
    </EndingButton>
  )
}

/** What the server would give back at this very moment, and which way. */
function WhatComesBack({ id }: { id: string }) {
  const t = useTranslations('packages.ending')
  const { money } = useFormat()
  const preview = useQuery({
    ...query(previewPackageCancellation, { params: { id } }),
    staleTime: 0,
    gcTime: 0,
  })
  if (preview.isPending) return <LoadingState rows={1} />
  if (preview.isError) return <ErrorState error={preview.error} onRetry={preview.refetch} />
  const { paidPaise, refundPaise, returns, unused } = preview.data
  if (paidPaise === 0) return <Text>{t('unpaid')}</Text>
  return (
    <Stack gap="xs">
      <div>
        <Text c="dimmed">{t('back')}</Text>
        <Text fz={28} fw={680} lh={1.3}>
          <Money paise={refundPaise} />
        </Text>
      </div>
      <List size="sm" c="dimmed" spacing={4}>
        <ListItem>{t('unused', { count: unused })}</ListItem>
        <ListItem>{t('share')}</ListItem>
        {returns.map(({ channel, amountPaise }) => (
          <ListItem key={channel}>{t(channel, { amount: money(amountPaise) })}</ListItem>
        ))}
      </List>
    </Stack>
  )
}
