'use client'
import { packageHoldHours } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { EndPackage } from '../ending/end-package.tsx'
import classes from '../packages.module.css'
import { PartList } from '../purchase/part-list.tsx'
import { PurchaseFacts } from '../purchase/purchase-facts.tsx'
import { UseList } from '../purchase/use-list.tsx'
import { usePurchase } from '../purchase/use-purchase.ts'
import { PurchaseStatus } from '../status.tsx'
import type { Part, WholePurchase } from '../types.ts'
import { hrefOfPart } from './part-href.ts'

type Props = {
  id: string
  /** Where its bill is paid. */
  payment: (billId: string) => ReactNode
}

/** A bought package: paid here, then used until nothing is left of it. */
export function MyPackage({ id, payment }: Props) {
  const t = useTranslations('packages.mine')
  const found = usePurchase(id)
  if (found.isPending) return <LoadingState rows={3} />
  if (found.isError) return <ErrorState error={found.error} onRetry={found.refetch} />
  const purchase = found.data
  const { bill, abilities, status } = purchase
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/packages/mine" size="sm">
            {t('title')}
          </LinkText>
        }
        title={purchase.name}
        lead={<PurchaseStatus status={status} />}
        actions={abilities.cancel ? <EndPackage id={id} /> : null}
      />
      <div className={classes['page']}>
        <div className={classes['stack']}>
          {bill && abilities.pay ? (
            <>
              <Text c="dimmed">{t('payLead', { hours: String(packageHoldHours) })}</Text>
              {payment(bill.id)}
            </>
          ) : null}
          <PartList
            parts={purchase.parts}
            action={(part) => (abilities.use ? <UsePart purchase={purchase} part={part} /> : null)}
          />
          {status === 'unpaid' ? null : <UseList purchase={purchase} />}
        </div>
        <PurchaseFacts
          purchase={purchase}
          patient={purchase.patient.name}
          billHref={bill && bill.status !== 'cancelled' ? `/bills/${bill.id}` : null}
        />
      </div>
    </>
  )
}

/** The way to the booking that a part pays; what is not booked here is asked for at the place. */
function UsePart({ purchase, part }: { purchase: WholePurchase; part: Part }) {
  const t = useTranslations('packages.mine')
  if (part.used >= part.quantity) return null
  const href = hrefOfPart(part, purchase)
  if (href === null)
    return (
      <Text size="sm" c="dimmed">
        {t('useAtDesk', { place: purchase.facility.name })}
      </Text>
    )
  const word = t(part.kind === 'lab_test' ? 'useTest' : 'useVisit')
  return (
    <LinkButton href={href} size="xs" aria-label={`${word}: ${part.label}`}>
      {word}
    </LinkButton>
  )
}
