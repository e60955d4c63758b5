'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Checkbox, Fieldset, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Relation } from '@imeds/contracts/patients'
import { AdministrativeGender } from '@imeds/contracts'
import { isMinor, type PatientValues } from './patient-values.ts'
import classes from './patient-form.module.css'

export type PatientForm = UseFormReturnType<PatientValues>

type Props = {
  form: PatientForm
  /** Today's date by the patient's calendar. */
  today: string
  /** Whether the relation is asked for: not for oneself, and not again later. */
  asksRelation: boolean
}

/** Who the person is: what is always needed. */
export function PersonFields({ form, today, asksRelation }: Props) {
  const t = useTranslations('patients')
  const genderOf = useTranslations('common.genders')
  const { relation, birthDate } = form.values
  const others = Relation.options.filter((one) => one !== 'self')
  const pick = { value: '', label: t('form.relationPick') }
  return (
    <Fieldset legend={t('form.who')} className={classes['group']} variant="unstyled">
      <Stack>
        <TextInput
          label={t('form.name')}
          description={t('form.nameHint')}
          autoComplete={relation === 'self' ? 'name' : 'off'}
          required
          {...form.getInputProps('name')}
        />
        {asksRelation ? (
          <NativeSelect
            label={t('form.relation')}
            required
            data={[pick, ...others.map((value) => ({ value, label: t(`relations.${value}`) }))]}
            {...form.getInputProps('relation')}
          />
        ) : null}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            type="date"
            label={t('form.birthDate')}
            min="1900-01-01"
            max={today}
            autoComplete={relation === 'self' ? 'bday' : 'off'}
            required
            {...form.getInputProps('birthDate')}
          />
          <NativeSelect
            label={t('form.gender')}
            required
            data={[pick, ...AdministrativeGender.options.map((value) => ({ value, label: genderOf(value) }))]}
            {...form.getInputProps('gender')}
          />
        </SimpleGrid>
        {relation !== 'self' && isMinor(birthDate, today) ? (
          <Checkbox
            label={t('form.guardian')}
            {...form.getInputProps('guardianConfirmed', { type: 'checkbox' })}
          />
        ) : null}
      </Stack>
    </Fieldset>
  )
}
