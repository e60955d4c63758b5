'use client'
import { PatientContact } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { PhoneInput } from '@/ui/phone-input.tsx'
import { isMinor, type RegisterValues } from './register-values.ts'

type Props = { form: UseFormReturnType<RegisterValues>; today: string }

/** Who is called for the patient; shown for a child, whose guardian it is, and for who has no number. */
export function ContactFields({ form, today }: Props) {
  const t = useTranslations('desk.register')
  const minor = isMinor(form.values, today)
  if (!minor && form.values.phone !== '') return null
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput
          label={t('contactName')}
          required={minor}
          autoComplete="off"
          {...form.getInputProps('contactName')}
        />
        <NativeSelect
          label={t('contactRelation')}
          data={PatientContact.shape.relation.options.map((value) => ({
            value,
            label: t(`relations.${value}`),
          }))}
          {...form.getInputProps('contactRelation')}
        />
      </SimpleGrid>
      <PhoneInput label={t('contactPhone')} {...form.getInputProps('contactPhone')} />
      {minor ? (
        <Checkbox label={t('guardian')} {...form.getInputProps('guardian', { type: 'checkbox' })} />
      ) : null}
    </Stack>
  )
}
