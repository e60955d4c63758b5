'use client'
import { useTranslations } from '@imeds/i18n/react'
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { FilteredBills } from '../bills/filtered-bills.tsx'

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
      <FilteredBills
        key={which}
        filter={{ ...(which === 'all' ? {} : { status: which }), ...(patientId ? { patientId } : {}) }}
        base="/desk/bills"
        none={t(`none.${which}`)}
        noneBody={t('noneBody')}
      />
    </>
  )
}
