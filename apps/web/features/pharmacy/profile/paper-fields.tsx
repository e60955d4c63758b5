'use client'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import type { ProfilePart, TypedProfile } from './typed.ts'

const types = ['retail', 'hospital', 'online'] as const
type TextField = {
  [Key in keyof TypedProfile]: TypedProfile[Key] extends string ? Key : never
}[keyof TypedProfile]

/** Licences, and who answers for what is handed out. */
export function PaperFields({ typed, onChange }: ProfilePart) {
  const t = useTranslations('pharmacy.profile')
  const field = (name: Exclude<TextField, 'type'>) => ({
    maxLength: 200,
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NativeSelect
        label={t('type')}
        value={typed.type}
        onChange={(event) =>
          onChange({ type: types.find((one) => one === event.currentTarget.value) ?? 'retail' })
        }
        data={types.map((value) => ({ value, label: t(`types.${value}`) }))}
      />
      <TextInput label={t('licence')} required {...field('licenceNumber')} />
      <TextInput label={t('drugLicence')} required {...field('drugLicenceNumber')} />
      <TextInput label={t('pharmacist')} required {...field('pharmacistName')} />
      <TextInput label={t('registration')} required {...field('pharmacistRegistrationNumber')} />
      <TextInput label={t('phone')} type="tel" placeholder="+91…" {...field('pharmacistPhone')} />
      <TextInput label={t('email')} type="email" {...field('pharmacistEmail')} />
    </SimpleGrid>
  )
}
