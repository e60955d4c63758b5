'use client'
import { mutation } from '@imeds/client'
import { importPinCodes } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { useMutation } from '@tanstack/react-query'
import { ImportForm } from '@/ui/import-form.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

/** Where each PIN code is: laboratories and pharmacies near one are found by it. */
export function PinCodeImport() {
  const t = useTranslations('admin.pinCodes')
  const run = useMutation(mutation(importPinCodes))
  return (
    <SectionCard title={t('file')} lead={t('columns')}>
      <ImportForm
        outcome={run.data ?? null}
        error={run.error}
        running={run.isPending}
        onChange={run.reset}
        onRun={(csv, apply) => run.mutate({ body: { csv, apply, soundOnly: false } })}
        onRunSound={(csv) => run.mutate({ body: { csv, apply: true, soundOnly: true } })}
      />
    </SectionCard>
  )
}
