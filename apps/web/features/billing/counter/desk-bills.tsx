'use client'
import { query } from '@imeds/client'
import { listBills } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Button, SegmentedControl } from '@mantine/core'
import { IconReceiptRupee } from '@tabler/icons-react'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { BillTable } from '../bills/bill-table.tsx'

const shown = ['open', 'paid', 'all'] as const
type Shown = (typeof shown)[number]

type Props = {
  /** Only the bills of this patient. */
  patientId?: string | null
}

/** The bills of the facility, those to be paid first; of one patient, all of them. */
export function DeskBills({ patientId = null }: Props) {
  const t = useTranslations('billing.desk')
  const [which, setWhich] = useState<Shown>(patientId ? 'all' : 'open')
  return (
    <>
      <PageHeader
        above={
          patientId ? (
            <LinkText href={`/desk/patients?patient=${patientId}`} size="sm">
              {t('toPatient')}
            </LinkText>
          ) : null
        }
        title={patientId ? t('titleOfOne') : t('title')}
        lead={t('lead')}
        actions={
          <LinkButton href={patientId ? `/desk/sales?patient=${patientId}` : '/desk/sales'} variant="default">
            {t('sell')}
          </LinkButton>
        }
      />
      <SegmentedControl
        aria-label={t('which')}
        mb="lg"
        value={which}
        onChange={(value) => setWhich(value)}
        data={shown.map((value) => ({ value, label: t(`shown.${value}`) }))}
      />
      <Bills key={which} which={which} patientId={patientId} />
    </>
  )
}

function Bills({ which, patientId }: { which: Shown; patientId: string | null }) {
  const t = useTranslations('billing.desk')
  const filter = { ...(which === 'all' ? {} : { status: which }), ...(patientId ? { patientId } : {}) }
  const { items, isPending, isGrowing, error, hasMore, showMore, refetch } = usePages((cursor) =>
    query(listBills, { query: { limit: 20, ...filter, ...(cursor ? { cursor } : {}) } }),
  )
  if (isPending) return <LoadingState />
  if (error && items.length === 0) return <ErrorState error={error} onRetry={refetch} />
  if (items.length === 0)
    return (
      <EmptyState
        icon={<IconReceiptRupee size={28} aria-hidden />}
        title={t(`none.${which}`)}
        body={t('noneBody')}
      />
    )
  return (
    <>
      <BillTable bills={items} base="/desk/bills" />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      {hasMore || isGrowing ? (
        <Button variant="default" mt="md" onClick={showMore} loading={isGrowing}>
          {t('more')}
        </Button>
      ) : null}
    </>
  )
}
