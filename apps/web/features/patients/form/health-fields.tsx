'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Fieldset, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { PatientForm } from './patient-fields.tsx'
import classes from './patient-form.module.css'

/** What helps a doctor before the first word. */
export function HealthFields({ form }: { form: PatientForm }) {
  const t = useTranslations('patients.form')
  return (
    <Fieldset legend={t('health')} className={classes['group']} variant="unstyled">
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={t('heightCm')}
            hideControls
            decimalScale={1}
            {...form.getInputProps('heightCm')}
          />
          <NumberInput
            label={t('weightKg')}
            hideControls
            decimalScale={1}
            {...form.getInputProps('weightKg')}
          />
        </SimpleGrid>
        <Textarea
          label={t('medicalHistory')}
          description={t('medicalHistoryHint')}
          maxLength={4000}
          {...form.getInputProps('medicalHistory')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('abhaNumber')}
            description={t('abhaHint')}
            inputMode="numeric"
            maxLength={20}
            {...form.getInputProps('abhaNumber')}
          />
          <TextInput
            label={t('reference')}
            mt={{ base: 0, xs: 'auto' }}
            maxLength={200}
            {...form.getInputProps('reference')}
          />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  )
}
