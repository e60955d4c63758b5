'use client'
import { useTranslations } from '@imeds/i18n/react'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { PageHeader } from '@/ui/page-header.tsx'
import { FilteredBills } from '../bills/filtered-bills.tsx'

const filters = { failed: { refund: 'failed' }, open: { status: 'open' }, all: {} } as const
type Shown = keyof typeof filters
const shown: readonly Shown[] = ['failed', 'open', 'all']

/** The bills of every place; first those whose refund failed for good. */
export function AllBills() {
  const t = useTranslations('billing.all')
  const desk = useTranslations('billing.desk')
  const [which, setWhich] = useState<Shown>('failed')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SegmentedControl
        aria-label={desk('which')}
        mb="lg"
        value={which}
        onChange={(value) => setWhich(value)}
        data={shown.map((value) => ({ value, label: t(`shown.${value}`) }))}
      />
      <FilteredBills
        key={which}
        filter={filters[which]}
        base="/admin/bills"
        none={t(`none.${which}`)}
        noneBody={which === 'failed' ? t('noneFailedBody') : desk('noneBody')}
      />
    </>
  )
}
