'use client'
import { Phone } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { PhoneInput } from '@/ui/phone-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { AuthCard } from './auth-card.tsx'
import { check } from '@/lib/checks.ts'
import { Trouble } from './trouble.tsx'

type Props = {
  title: string
  lead: string
  submit: string
  pending: boolean
  error: unknown
  onSubmit: (phone: string) => void
  below: ReactNode
}

/** Asks for the number that a code is to go to. */
export function PhoneStep({ title, lead, submit, pending, error, onSubmit, below }: Props) {
  const fields = useTranslations('identity.fields')
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { phone: '' },
    validate: { phone: check(Phone, fields('phone')) },
  })
  return (
    <AuthCard title={title} lead={lead} below={below}>
      <form onSubmit={form.onSubmit(({ phone }) => onSubmit(phone))} noValidate>
        <Stack gap="md">
          <PhoneInput key={form.key('phone')} {...form.getInputProps('phone')} />
          <Trouble error={error} />
          <SubmitButton fullWidth loading={pending}>
            {submit}
          </SubmitButton>
        </Stack>
      </form>
    </AuthCard>
  )
}
