'use client'
import { AdministrativeGender } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import { Fieldset, NativeSelect, NumberInput, SimpleGrid, TextInput } from '@mantine/core'
import classes from './profile-form.module.css'
import type { ProfileFields } from './use-profile-form.ts'

type Props = { form: ProfileFields; today: string }

/** Who the practitioner is. */
export function IdentityFields({ form, today }: Props) {
  const t = useTranslations('practitioners.form')
  const genderOf = useTranslations('common.genders')
  return (
    <Fieldset legend={t('you')} variant="unstyled" className={classes['group']}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('givenName')}
          autoComplete="given-name"
          required
          maxLength={120}
          {...form.getInputProps('givenName')}
        />
        <TextInput
          label={t('familyName')}
          autoComplete="family-name"
          required
          maxLength={120}
          {...form.getInputProps('familyName')}
        />
        <NativeSelect
          label={t('gender')}
          required
          data={[
            { value: '', label: t('pick') },
            ...AdministrativeGender.options.map((value) => ({ value, label: genderOf(value) })),
          ]}
          {...form.getInputProps('gender')}
        />
        <TextInput
          type="date"
          label={t('birthDate')}
          description={t('birthDateHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          max={today}
          autoComplete="bday"
          {...form.getInputProps('birthDate')}
        />
      </SimpleGrid>
    </Fieldset>
  )
}

/** What is compared with the council's register. */
export function RegistrationFields({ form, today }: Props) {
  const t = useTranslations('practitioners.form')
  return (
    <Fieldset legend={t('registration')} variant="unstyled" className={classes['group']}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('registrationNumber')}
          description={t('registrationNumberHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          maxLength={200}
          {...form.getInputProps('registrationNumber')}
        />
        <TextInput
          label={t('registrationCouncil')}
          placeholder={t('councilExample')}
          required
          maxLength={200}
          {...form.getInputProps('registrationCouncil')}
        />
        <NumberInput
          label={t('practisingSince')}
          min={1940}
          max={Number(today.slice(0, 4))}
          clampBehavior="none"
          thousandSeparator=""
          allowDecimal={false}
          hideControls
          {...form.getInputProps('practisingSince')}
        />
      </SimpleGrid>
    </Fieldset>
  )
}
