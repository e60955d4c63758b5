'use client'
import { mutation } from '@imeds/client'
import { retryRefund } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useProblem } from '@/lib/use-format.ts'

/** Has the gateway asked once more for a refund that it refused for good. */
export function RetryRefund({ id }: { id: string }) {
  const t = useTranslations('billing.bill')
  const problem = useProblem()
  const client = useQueryClient()
  const retry = useMutation({
    ...mutation(retryRefund),
    onSuccess: () => notifications.show({ color: 'success', message: t('retried') }),
    onError: (error) => notifications.show({ color: 'danger', message: problem(error) }),
    onSettled: () => client.invalidateQueries(),
  })
  return (
    <Button
      size="xs"
      variant="default"
      loading={retry.isPending}
      onClick={() => retry.mutate({ params: { id } })}
    >
      {t('retryRefund')}
    </Button>
  )
}
