'use client'
import { mutation } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { importPackages } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DataTable } from '@/ui/data-table.tsx'
import { ImportForm } from '@/ui/import-form.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { Money } from '@/ui/money.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

type Outcome = ReplyOf<typeof importPackages>
type Format = 'json' | 'csv'

/** A list of packages: checked whole, then brought in as drafts. */
export function PackageImport({ facilityId }: { facilityId: string }) {
  const t = useTranslations('packages.importing')
  const client = useQueryClient()
  const [format, setFormat] = useState<Format>('json')
  const [validityDays, setDays] = useState(365)
  const run = useMutation({ ...mutation(importPackages), onSuccess: () => client.invalidateQueries() })
  const send = (text: string, apply: 'check' | 'all' | 'sound') =>
    run.mutate({ params: { id: facilityId }, body: { format, text, validityDays, apply } })
  return (
    <Stack gap="lg">
      <SectionCard title={t('title')}>
        <ImportForm
          before={
            <Group align="flex-end" gap="lg">
              <SegmentedControl
                aria-label={t('format')}
                value={format}
                onChange={(next) => {
                  setFormat(next)
                  run.reset()
                }}
                data={(['json', 'csv'] as const).map((value) => ({ value, label: t(`formats.${value}`) }))}
              />
              <NumberInput
                label={t('validity')}
                min={1}
                max={730}
                allowDecimal={false}
                clampBehavior="strict"
                value={validityDays}
                onChange={(days) => setDays(typeof days === 'number' && days >= 1 ? days : 365)}
              />
            </Group>
          }
          accept=".json,.csv,application/json,text/csv"
          outcome={run.data ?? null}
          error={run.error}
          running={run.isPending}
          onChange={run.reset}
          onRun={(text, apply) => send(text, apply ? 'all' : 'check')}
          onRunSound={(text) => send(text, 'sound')}
        />
      </SectionCard>
      {run.data ? <Found outcome={run.data} /> : null}
    </Stack>
  )
}

function Found({ outcome: { totalPaise, unpriced, kept, keptRows, imported } }: { outcome: Outcome }) {
  const t = useTranslations('packages.importing')
  return (
    <SectionCard title={t('outcome')}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('total')}: <Money paise={totalPaise} />
        </Text>
        {unpriced > 0 ? <Text>{t('unpriced', { count: unpriced })}</Text> : null}
        {kept > 0 ? (
          <>
            <Text>
              {t('kept', { count: kept })} {t('keptLead')}
            </Text>
            <DataTable
              label={t('keptLead')}
              rows={keptRows}
              rowKey={({ code }) => code}
              columns={[
                { key: 'code', header: t('code'), primary: true, cell: ({ code }) => code },
                { key: 'why', header: t('why'), cell: ({ why }) => t(`whys.${why}`) },
              ]}
            />
          </>
        ) : null}
        {imported > 0 ? <LinkButton href="/desk/packages">{t('done')}</LinkButton> : null}
      </Stack>
    </SectionCard>
  )
}
