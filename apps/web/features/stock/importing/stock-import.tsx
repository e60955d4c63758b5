'use client'
import { mutation } from '@imeds/client'
import { importStock } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Code, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ImportForm } from '@/ui/import-form.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { columns, emptyFile } from './columns.ts'

/** Products and opening stock from a file: checked whole, then imported whole. */
export function StockImport({ storeId }: { storeId: string }) {
  const t = useTranslations('stock.importing')
  const client = useQueryClient()
  const run = useMutation({ ...mutation(importStock), onSuccess: () => client.invalidateQueries() })
  return (
    <Stack gap="lg">
      <SectionCard title={t('columns')} lead={t('columnsLead')}>
        <Group gap="xs">
          {columns.map(({ name, needed }) => (
            <Code key={name} fw={needed ? 700 : 400} fz="sm">
              {name}
            </Code>
          ))}
        </Group>
        <Text mt="md">
          <Anchor href={`data:text/csv;charset=utf-8,${encodeURIComponent(emptyFile)}`} download="stock.csv">
            {t('template')}
          </Anchor>
        </Text>
      </SectionCard>
      <SectionCard title={t('title')}>
        <ImportForm
          outcome={run.data ?? null}
          error={run.error}
          running={run.isPending}
          onChange={run.reset}
          onRun={(csv, apply) => run.mutate({ params: { id: storeId }, body: { csv, apply } })}
        />
      </SectionCard>
    </Stack>
  )
}
