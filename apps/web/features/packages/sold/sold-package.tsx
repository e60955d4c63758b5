'use client'
import { mutation } from '@imeds/client'
import { markPackagePartUsed } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { EndPackage } from '../ending/end-package.tsx'
import { PurchaseFacts } from '../purchase/purchase-facts.tsx'
import { PartList } from '../purchase/part-list.tsx'
import { UseList } from '../purchase/use-list.tsx'
import { usePurchase } from '../purchase/use-purchase.ts'
import { PurchaseStatus } from '../status.tsx'
import classes from '../packages.module.css'
import type { Part, WholePurchase } from '../types.ts'

type Props = {
  id: string
  /** Where its bill is paid. */
  payment: (billId: string) => ReactNode
}

/** A sold package at the desk: what is left, how it was used, its money, and its end. */
export function SoldPackage({ id, payment }: Props) {
  const t = useTranslations('packages.sold')
  const found = usePurchase(id)
  if (found.isPending) return <LoadingState rows={3} />
  if (found.isError) return <ErrorState error={found.error} onRetry={found.refetch} />
  const purchase = found.data
  const { bill, abilities } = purchase
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/desk/packages/purchases" size="sm">
            {t('title')}
          </LinkText>
        }
        title={purchase.name}
        lead={<PurchaseStatus status={purchase.status} />}
        actions={abilities.cancel ? <EndPackage id={id} /> : null}
      />
      <div className={classes['page']}>
        <div className={classes['stack']}>
          <PartList
            parts={purchase.parts}
            action={(part) => (abilities.markUsed ? <MarkUsed purchase={purchase} part={part} /> : null)}
          />
          <UseList purchase={purchase} atDesk />
        </div>
        <div className={classes['stack']}>
          {bill && bill.status !== 'cancelled' ? payment(bill.id) : null}
          <PurchaseFacts
            purchase={purchase}
            patient={
              <LinkText href={`/desk/patients?patient=${purchase.patient.id}`}>
                {purchase.patient.name}
              </LinkText>
            }
            billHref={bill ? `/desk/bills/${bill.id}` : null}
          />
        </div>
      </div>
    </>
  )
}

function MarkUsed({ purchase, part }: { purchase: WholePurchase; part: Part }) {
  const t = useTranslations('packages.sold')
  const { done, failed } = useSaid()
  const client = useQueryClient()
  const mark = useMutation({
    ...mutation(markPackagePartUsed),
    onSuccess: () => {
      void client.invalidateQueries()
      done(t('marked', { name: part.label }))
    },
    onError: failed,
  })
  if (part.used >= part.quantity) return null
  return (
    <Button
      size="xs"
      variant="default"
      loading={mark.isPending}
      aria-label={t('markUsedOf', { name: part.label })}
      onClick={() => mark.mutate({ params: { id: purchase.id }, body: { partId: part.id } })}
    >
      {t('markUsed')}
    </Button>
  )
}
