'use client'
import { mutation } from '@imeds/client'
import { recallBatch, type FoundBatch } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ReasonButton } from '@/ui/reason-button.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

/** A batch that was found: what is left of it, whether it is stopped, and who received it. */
export function RecallCard({ batch, children }: { batch: FoundBatch; children: ReactNode }) {
  const t = useTranslations('stock.recall')
  const { calendarDate } = useFormat()
  return (
    <SectionCard
      title={`${batch.product.name}, ${batch.number}`}
      lead={`${t('onHand', { quantity: batch.onHand, unit: batch.product.unit, facility: batch.facility.name })} · ${t('expires')} ${calendarDate(batch.expiresOn)}`}
      actions={batch.abilities.recall ? <RecallButton batch={batch} /> : null}
    >
      <Stack>
        {batch.recalledAt ? (
          <Alert color="danger" variant="light" icon={<IconAlertTriangle aria-hidden />}>
            {t('stopped', {
              date: calendarDate(batch.recalledAt.slice(0, 10)),
              reason: batch.recallReason ?? '',
            })}
          </Alert>
        ) : null}
        {children}
      </Stack>
    </SectionCard>
  )
}

function RecallButton({ batch }: { batch: FoundBatch }) {
  const t = useTranslations('stock.recall')
  const said = useSaid()
  const client = useQueryClient()
  const recall = useMutation({
    ...mutation(recallBatch),
    onSuccess: () => {
      said.done(t('done'))
      void client.invalidateQueries()
    },
  })
  return (
    <ReasonButton
      danger
      title={t('recallTitle', { number: batch.number, product: batch.product.name })}
      body={t('recallBody')}
      reasonLabel={t('reason')}
      pending={recall.isPending}
      error={recall.error}
      onReason={(reason, close) =>
        recall.mutate({ params: { id: batch.id }, body: { reason } }, { onSuccess: close })
      }
    >
      {t('recall')}
    </ReasonButton>
  )
}
