'use client'
import { mutation, query } from '@imeds/client'
import { cancelPackagePurchase, previewPackageCancellation } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, List, ListItem, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { Money } from '@/ui/money.tsx'

/** Ends a bought package, after having shown what comes back. */
export function EndPackage({ id }: { id: string }) {
  const t = useTranslations('packages.ending')
  const common = useTranslations('common')
  const { money } = useFormat()
  const { done } = useSaid()
  const client = useQueryClient()
  const [opened, dialog] = useDisclosure(false)
  const [reason, setReason] = useState('')
  const cancel = useMutation({
    ...mutation(cancelPackagePurchase),
    onSuccess: ({ refundPaise }) => {
      dialog.close()
      void client.invalidateQueries()
      done(refundPaise > 0 ? t('doneRefund', { amount: money(refundPaise) }) : t('done'))
    },
  })
  const submit = () => cancel.mutate({ params: { id }, body: reason.trim() ? { reason: reason.trim() } : {} })
  return (
    <>
      <Button variant="outline" color="danger" onClick={dialog.open}>
        {t('action')}
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={t('title')}>
        <Stack gap="md">
          <WhatComesBack id={id} />
          <TextInput
            label={t('reason')}
            description={common('optional')}
            value={reason}
            maxLength={200}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <FormError error={cancel.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={dialog.close}>
              {t('keep')}
            </Button>
            <Button color="danger" onClick={submit} loading={cancel.isPending}>
              {t('yes')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
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
