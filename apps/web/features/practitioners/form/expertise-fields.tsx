'use client'
import { query } from '@imeds/client'
import { Language } from '@imeds/contracts'
import { listSpecialities } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { Fieldset, MultiSelect, SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import classes from './profile-form.module.css'
import type { ProfileFields } from './use-profile-form.ts'

/** By what patients look for a doctor. */
export function ExpertiseFields({ form }: { form: ProfileFields }) {
  const t = useTranslations('practitioners.form')
  const languageOf = useTranslations('discovery.languages')
  const specialities = useQuery(query(listSpecialities))
  const known = specialities.data?.items ?? []
  return (
    <Fieldset legend={t('expertise')} variant="unstyled" className={classes['group']}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <MultiSelect
          label={t('specialities')}
          description={t('specialitiesHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={known.map(({ code, title }) => ({ value: code, label: title }))}
          searchable
          comboboxProps={{ portalProps: { target: '#content' } }}
          maxValues={6}
          disabled={specialities.isPending}
          {...form.getInputProps('specialities')}
        />
        <MultiSelect
          label={t('languages')}
          data={Language.options.map((code) => ({ value: code, label: languageOf(code) }))}
          searchable
          comboboxProps={{ portalProps: { target: '#content' } }}
          {...form.getInputProps('languages')}
        />
      </SimpleGrid>
    </Fieldset>
  )
}
