'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Fieldset, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { PhoneInput } from '@/ui/phone-input.tsx'
import classes from './profile-form.module.css'
import type { ProfileFields } from './use-profile-form.ts'

/** Where and how the practitioner works. */
export function PracticeFields({ form }: { form: ProfileFields }) {
  const t = useTranslations('practitioners.form')
  return (
    <Fieldset legend={t('practice')} variant="unstyled" className={classes['group']}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('practiceName')} maxLength={200} {...form.getInputProps('practiceName')} />
          <TextInput label={t('department')} maxLength={200} {...form.getInputProps('department')} />
          <PhoneInput label={t('phone')} description={t('phoneHint')} {...form.getInputProps('phone')} />
          <TextInput type="email" label={t('email')} mt={{ xs: 'auto' }} {...form.getInputProps('email')} />
        </SimpleGrid>
        <Textarea
          label={t('about')}
          description={t('aboutHint')}
          maxLength={4000}
          {...form.getInputProps('about')}
        />
      </Stack>
    </Fieldset>
  )
}

/** What stands on prescriptions. */
export function AddressFields({ form }: { form: ProfileFields }) {
  const t = useTranslations('practitioners.form')
  return (
    <Fieldset legend={t('address')} variant="unstyled" className={classes['group']}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('addressHint')}
      </Text>
      <Stack>
        <TextInput label={t('line')} autoComplete="street-address" {...form.getInputProps('address.line')} />
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <TextInput
            label={t('city')}
            autoComplete="address-level2"
            {...form.getInputProps('address.city')}
          />
          <TextInput
            label={t('state')}
            autoComplete="address-level1"
            {...form.getInputProps('address.state')}
          />
          <TextInput
            label={t('pinCode')}
            inputMode="numeric"
            maxLength={7}
            autoComplete="postal-code"
            {...form.getInputProps('address.pinCode')}
          />
        </SimpleGrid>
        <TextInput label={t('workAddress')} maxLength={4000} {...form.getInputProps('workAddress')} />
      </Stack>
    </Fieldset>
  )
}
