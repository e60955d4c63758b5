'use client'
import { query } from '@imeds/client'
import { findCustomers } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import {
  Button,
  NativeSelect,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PhoneInput } from '@/ui/phone-input.tsx'

type Gender = 'female' | 'male' | 'other' | 'unknown'
export type CustomerChoice =
  | { kind: 'known'; patientId: string }
  | { kind: 'new'; name: string; phone: string; gender: Gender; birthDate: string }
  | { kind: 'nobody' }

type Props = { storeId: string; value: CustomerChoice; onChange: (value: CustomerChoice) => void }

/** Who stands at the counter: found by telephone or name, or written down. */
export function CustomerFields({ storeId, value, onChange }: Props) {
  const t = useTranslations('pharmacy.counter')
  const isNew = value.kind === 'new'
  return (
    <Stack>
      {isNew ? (
        <NewCustomer value={value} onChange={onChange} />
      ) : (
        <KnownCustomer storeId={storeId} value={value} onChange={onChange} />
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        onClick={() =>
          onChange(
            isNew
              ? { kind: 'nobody' }
              : { kind: 'new', name: '', phone: '', gender: 'unknown', birthDate: '' },
          )
        }
      >
        {t(isNew ? 'known' : 'newCustomer')}
      </Button>
    </Stack>
  )
}

function KnownCustomer({ storeId, value, onChange }: Props) {
  const t = useTranslations('pharmacy.counter')
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed.trim(), 250)
  const asked = text.length >= 3
  const found = useQuery({
    ...query(findCustomers, { params: { id: storeId }, body: { text } }),
    enabled: asked,
  })
  const people = asked ? (found.data?.items ?? []) : []
  return (
    <Stack>
      <TextInput
        label={t('findCustomer')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {asked && found.isSuccess && people.length === 0 ? <Text c="dimmed">{t('noCustomer')}</Text> : null}
      {people.length === 0 ? null : (
        <Radio.Group
          label={<VisuallyHidden>{t('customer')}</VisuallyHidden>}
          value={value.kind === 'known' ? value.patientId : ''}
          onChange={(patientId) => onChange({ kind: 'known', patientId })}
        >
          <Stack gap="xs">
            {people.map(({ id, name, phone }) => (
              <Radio key={id} value={id} label={[name, phone].filter(Boolean).join(' · ')} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  )
}

type NewProps = {
  value: Extract<CustomerChoice, { kind: 'new' }>
  onChange: (value: CustomerChoice) => void
}

function NewCustomer({ value, onChange }: NewProps) {
  const t = useTranslations('pharmacy.counter')
  const genderOf = useTranslations('common.genders')
  return (
    <SimpleGrid type="container" cols={{ base: 1, '28rem': 2 }}>
      <TextInput
        label={t('name')}
        required
        maxLength={120}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <PhoneInput
        label={t('phone')}
        value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })}
      />
      <NativeSelect
        label={t('gender')}
        value={value.gender}
        onChange={(event) => onChange({ ...value, gender: event.currentTarget.value as Gender })}
        data={(['unknown', 'female', 'male', 'other'] as const).map((gender) => ({
          value: gender,
          label: genderOf(gender),
        }))}
      />
      <TextInput
        type="date"
        label={t('birthDate')}
        required
        value={value.birthDate}
        onChange={(event) => onChange({ ...value, birthDate: event.currentTarget.value })}
      />
    </SimpleGrid>
  )
}
