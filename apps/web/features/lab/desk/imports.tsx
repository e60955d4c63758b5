'use client'
import { mutation } from '@imeds/client'
import { importLabOffers, importResults } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SectionCard } from '@/ui/section-card.tsx'
import { ImportForm } from '@/ui/import-form.tsx'
import { AtLaboratory } from './use-laboratory.tsx'

/** Results of analysers, and price lists: checked whole, then imported whole. */
export function DeskImports() {
  return (
    <AtLaboratory>
      {({ id }) => (
        <>
          <ResultsImport laboratoryId={id} />
          <PricesImport laboratoryId={id} />
        </>
      )}
    </AtLaboratory>
  )
}

function ResultsImport({ laboratoryId }: { laboratoryId: string }) {
  const t = useTranslations('lab.desk')
  const client = useQueryClient()
  const [format, setFormat] = useState<'csv' | 'hl7'>('csv')
  const run = useMutation({ ...mutation(importResults), onSuccess: () => client.invalidateQueries() })
  return (
    <SectionCard title={t('importResults')} lead={t('importResultsLead')}>
      <ImportForm
        before={
          <NativeSelect
            label={t('format')}
            maw="16rem"
            value={format}
            onChange={(event) => {
              setFormat(event.currentTarget.value === 'hl7' ? 'hl7' : 'csv')
              run.reset()
            }}
            data={[
              { value: 'csv', label: 'CSV' },
              { value: 'hl7', label: 'HL7 v2 ORU^R01' },
            ]}
          />
        }
        outcome={run.data ?? null}
        error={run.error}
        running={run.isPending}
        onChange={run.reset}
        onRun={(text, apply) => run.mutate({ params: { id: laboratoryId }, body: { format, text, apply } })}
      />
    </SectionCard>
  )
}

function PricesImport({ laboratoryId }: { laboratoryId: string }) {
  const t = useTranslations('lab.desk')
  const client = useQueryClient()
  const run = useMutation({ ...mutation(importLabOffers), onSuccess: () => client.invalidateQueries() })
  return (
    <SectionCard title={t('importPrices')} lead={t('importPricesLead')}>
      <ImportForm
        outcome={run.data ?? null}
        error={run.error}
        running={run.isPending}
        onChange={run.reset}
        onRun={(csv, apply) => run.mutate({ params: { id: laboratoryId }, body: { csv, apply } })}
      />
    </SectionCard>
  )
}
