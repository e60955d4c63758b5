'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { AuditFilterFields } from './audit-filter-fields.tsx'
import { noFilters } from './audit-question.ts'
import { AuditTable } from './audit-table.tsx'

/** Who did what to which record, narrowed by what the admin looks for. */
export function AuditTrail() {
  const t = useTranslations('audit')
  const [filters, setFilters] = useState(noFilters)
  return (
    <Stack gap="md">
      <AuditFilterFields filters={filters} onChange={setFilters} />
      {filters.actor ? (
        <Group gap="sm">
          <Text>{t('person', { name: filters.actor.name })}</Text>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => setFilters({ ...filters, actor: null })}
          >
            {t('clear')}
          </Button>
        </Group>
      ) : null}
      <AuditTable
        key={JSON.stringify(filters)}
        filters={filters}
        onActor={(actor) => setFilters({ ...filters, actor })}
      />
    </Stack>
  )
}
