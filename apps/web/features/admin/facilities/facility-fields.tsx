'use client'
import { FacilityKind } from '@imeds/contracts/facilities'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack, Switch, TextInput } from '@mantine/core'
import { PhoneInput } from '@/ui/phone-input.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../admin.module.css'
import type { FacilityForm } from './use-facility-form.ts'

type Props = { form: FacilityForm; isNew: boolean }

/** What a facility is: name, kind, numbers. Code and kind are settled once it exists. */
export function IdentityFields({ form, isNew }: Props) {
  const t = useTranslations('admin.facilities')
  const common = useTranslations('common')
  const optional = (label: string) => `${label} (${common('optional')})`
  return (
    <SectionCard title={t('identity')}>
      <Stack gap="md">
        <TextInput label={t('name')} key={form.key('name')} {...form.getInputProps('name')} />
        <div className={classes['filters']} style={{ alignItems: 'start' }}>
          <NativeSelect
            label={t('kind')}
            disabled={!isNew}
            data={FacilityKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            key={form.key('kind')}
            {...form.getInputProps('kind')}
          />
          <TextInput
            label={t('code')}
            description={t('codeHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            disabled={!isNew}
            maxLength={4}
            autoCapitalize="characters"
            key={form.key('code')}
            {...form.getInputProps('code')}
          />
          <TextInput
            label={optional(t('registrationNumber'))}
            key={form.key('registrationNumber')}
            {...form.getInputProps('registrationNumber')}
          />
          <TextInput
            label={optional(t('gstin'))}
            description={t('gstinHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={15}
            autoCapitalize="characters"
            key={form.key('gstin')}
            {...form.getInputProps('gstin')}
          />
        </div>
        {isNew ? null : (
          <Switch
            label={t('active')}
            description={t('activeHint')}
            key={form.key('active')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
        )}
      </Stack>
    </SectionCard>
  )
}

/** How it is reached. */
export function ContactFields({ form }: { form: FacilityForm }) {
  const t = useTranslations('admin.facilities')
  const common = useTranslations('common')
  return (
    <SectionCard title={t('contact')}>
      <div className={classes['filters']} style={{ alignItems: 'start' }}>
        <PhoneInput
          label={`${t('phone')} (${common('optional')})`}
          key={form.key('phone')}
          {...form.getInputProps('phone')}
        />
        <TextInput
          label={`${t('email')} (${common('optional')})`}
          type="email"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
      </div>
    </SectionCard>
  )
}

/** Where it is, and what time it is there. */
export function PlaceFields({ form }: { form: FacilityForm }) {
  const t = useTranslations('admin.facilities')
  const common = useTranslations('common')
  const optional = (label: string) => `${label} (${common('optional')})`
  const text = (field: `address.${'line' | 'city' | 'state' | 'pinCode'}`, label: string) => (
    <TextInput label={label} key={form.key(field)} {...form.getInputProps(field)} />
  )
  return (
    <SectionCard title={t('where')}>
      <Stack gap="md">
        {text('address.line', t('line'))}
        <div className={classes['filters']} style={{ alignItems: 'start' }}>
          {text('address.city', t('city'))}
          {text('address.state', t('stateName'))}
          {text('address.pinCode', t('pinCode'))}
          <TextInput
            label={t('timeZone')}
            description={t('timeZoneHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            key={form.key('timeZone')}
            {...form.getInputProps('timeZone')}
          />
          <TextInput
            label={optional(t('latitude'))}
            description={t('locationHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="decimal"
            key={form.key('latitude')}
            {...form.getInputProps('latitude')}
          />
          <TextInput
            label={optional(t('longitude'))}
            inputMode="decimal"
            key={form.key('longitude')}
            {...form.getInputProps('longitude')}
          />
        </div>
      </Stack>
    </SectionCard>
  )
}
