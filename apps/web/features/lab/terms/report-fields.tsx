'use client'
import { useTranslations } from '@imeds/i18n/react'
import { SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import type { TermsPart } from './typed.ts'

/** What stands on every report, and who may release one. */
export function ReportFields({ typed, onChange }: TermsPart) {
  const t = useTranslations('lab.terms')
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={t('director')}
          maxLength={200}
          value={typed.directorName}
          onChange={(event) => onChange({ directorName: event.currentTarget.value })}
        />
        <TextInput
          label={t('accreditation')}
          maxLength={200}
          value={typed.accreditationNumber}
          onChange={(event) => onChange({ accreditationNumber: event.currentTarget.value })}
        />
        {typed.accreditationNumber.trim() ? (
          <TextInput
            type="date"
            label={t('accreditedUntil')}
            required
            value={typed.accreditedUntil}
            onChange={(event) => onChange({ accreditedUntil: event.currentTarget.value })}
          />
        ) : null}
      </SimpleGrid>
      <Switch
        label={t('twoPerson')}
        description={t('twoPersonHint')}
        checked={typed.twoPersonVerification}
        onChange={(event) => onChange({ twoPersonVerification: event.currentTarget.checked })}
      />
    </Stack>
  )
}
