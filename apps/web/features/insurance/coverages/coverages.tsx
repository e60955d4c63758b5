'use client'
import { query } from '@imeds/client'
import { listCoverages } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { Button } from '@mantine/core'
import { IconPlus, IconUmbrella } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../insurance.module.css'
import { AddCoverage } from './add-coverage.tsx'
import { CoverageCard } from './coverage-card.tsx'

type Props = { patientId: string; today: string }

/** The policies of a patient. */
export function Coverages({ patientId, today }: Props) {
  const t = useTranslations('insurance.coverages')
  const [adding, setAdding] = useState(false)
  const list = useQuery(query(listCoverages, { params: { id: patientId } }))
  const close = () => setAdding(false)
  return (
    <SectionCard
      title={t('title')}
      lead={t('lead')}
      actions={
        adding ? null : (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        )
      }
    >
      {adding ? (
        <AddCoverage patientId={patientId} today={today} onAdded={() => list.refetch()} onClose={close} />
      ) : null}
      {list.isPending ? (
        <LoadingState rows={1} />
      ) : list.isError ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.data.items.length === 0 ? (
        adding ? null : (
          <EmptyState
            order={3}
            icon={<IconUmbrella size={28} aria-hidden />}
            title={t('none')}
            body={t('noneBody')}
          />
        )
      ) : (
        <ul className={classes['policies']} aria-label={t('title')}>
          {list.data.items.map((coverage) => (
            <CoverageCard key={coverage.id} coverage={coverage} onChanged={() => list.refetch()} />
          ))}
        </ul>
      )}
    </SectionCard>
  )
}
