'use client'
import { mutation } from '@imeds/client'
import { importMedicines } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Code, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ImportForm } from '@/ui/import-form.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { columns, exampleFile } from './columns.ts'

/** Medicines from a file: checked whole, then imported whole; a row that is there is renewed. */
export function MedicineImport({ facilityId }: { facilityId: string }) {
  const t = useTranslations('prescriptions.ownList')
  const client = useQueryClient()
  const run = useMutation({
    ...mutation(importMedicines),
    onSuccess: ({ imported }) => (imported > 0 ? client.invalidateQueries() : undefined),
  })
  return (
    <SectionCard title={t('import')} lead={t('importLead')}>
      <Group gap="xs">
        {columns.map(({ name, needed }) => (
          <Code key={name} fw={needed ? 700 : 400} fz="sm">
            {name}
          </Code>
        ))}
      </Group>
      <Text my="md">
        <Anchor
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(exampleFile)}`}
          download="medicines.csv"
        >
          {t('example')}
        </Anchor>
      </Text>
      <ImportForm
        outcome={run.data ?? null}
        error={run.error}
        running={run.isPending}
        onChange={run.reset}
        onRun={(csv, apply) => run.mutate({ params: { id: facilityId }, body: { csv, apply } })}
      />
    </SectionCard>
  )
}
