'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Fieldset, SimpleGrid, TextInput } from '@mantine/core'

export type PrescriberValues = {
  name: string
  registrationNumber: string
  address: string
  prescribedOn: string
}
export const noPrescriber: PrescriberValues = {
  name: '',
  registrationNumber: '',
  address: '',
  prescribedOn: '',
}

type Props = { value: PrescriberValues; onChange: (value: PrescriberValues) => void }

/** Who prescribed, as the paper says it: it stands on the bill and in the registers. */
export function PrescriberFields({ value, onChange }: Props) {
  const t = useTranslations('pharmacy.desk')
  const field = (name: keyof PrescriberValues, label: string) => ({
    label,
    required: true,
    maxLength: 200,
    value: value[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  })
  return (
    <Fieldset legend={t('prescriber')}>
      <SimpleGrid type="container" cols={{ base: 1, '28rem': 2 }}>
        <TextInput {...field('name', t('prescriberName'))} />
        <TextInput {...field('registrationNumber', t('registration'))} />
        <TextInput {...field('address', t('prescriberAddress'))} />
        <TextInput {...field('prescribedOn', t('prescribedOn'))} type="date" />
      </SimpleGrid>
    </Fieldset>
  )
}
