'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Fieldset, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { PhoneInput } from '@/ui/phone-input.tsx'
import type { PatientForm } from './patient-fields.tsx'
import classes from './patient-form.module.css'

/** Where the person lives: stands on prescriptions. */
export function AddressFields({ form }: { form: PatientForm }) {
  const t = useTranslations('patients.form')
  const own = form.values.relation === 'self'
  const auto = (token: string) => (own ? token : 'off')
  return (
    <Fieldset legend={t('address')} className={classes['group']} variant="unstyled">
      <Text size="sm" c="dimmed" mb="sm">
        {t('addressHint')}
      </Text>
      <Stack>
        <TextInput
          label={t('line')}
          autoComplete={auto('street-address')}
          {...form.getInputProps('address.line')}
        />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput
            label={t('city')}
            autoComplete={auto('address-level2')}
            {...form.getInputProps('address.city')}
          />
          <TextInput
            label={t('state')}
            autoComplete={auto('address-level1')}
            {...form.getInputProps('address.state')}
          />
          <TextInput
            label={t('pinCode')}
            inputMode="numeric"
            maxLength={7}
            autoComplete={auto('postal-code')}
            {...form.getInputProps('address.pinCode')}
          />
        </SimpleGrid>
      </Stack>
    </Fieldset>
  )
}

/** How the person is reached. */
export function ContactFields({ form }: { form: PatientForm }) {
  const t = useTranslations('patients.form')
  return (
    <Fieldset legend={t('contact')} className={classes['group']} variant="unstyled">
      <Text size="sm" c="dimmed" mb="sm">
        {t('contactHint')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <PhoneInput label={t('phone')} {...form.getInputProps('phone')} />
        <PhoneInput label={t('alternatePhone')} {...form.getInputProps('alternatePhone')} />
        <TextInput
          type="email"
          label={t('email')}
          autoComplete={form.values.relation === 'self' ? 'email' : 'off'}
          {...form.getInputProps('email')}
        />
      </SimpleGrid>
    </Fieldset>
  )
}
