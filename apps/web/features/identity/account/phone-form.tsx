'use client'
import { Phone } from '@imeds/contracts'
import { GivenPassword } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { useForm } from '@mantine/form'
import { PhoneInput } from '@/ui/phone-input.tsx'
import { check } from '@/lib/checks.ts'
import { ContactForm } from './contact-form.tsx'

type Body = { phone: string; password: string }
type Props = { error: unknown; pending: boolean; onSubmit: (body: Body) => void; onCancel: () => void }

/** Another mobile number, with the password. */
export function PhoneForm({ error, pending, onSubmit, onCancel }: Props) {
  const t = useTranslations('identity')
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { phone: '', password: '' },
    validate: {
      phone: check(Phone, t('fields.phone')),
      password: check(GivenPassword, t('signIn.passwordMissing')),
    },
  })
  return (
    <ContactForm
      hint={t('account.phone.after')}
      password={form.getInputProps('password')}
      error={error}
      values={form.getValues()}
      pending={pending}
      onSubmit={form.onSubmit(onSubmit)}
      onCancel={onCancel}
    >
      <PhoneInput label={t('account.phone.new')} key={form.key('phone')} {...form.getInputProps('phone')} />
    </ContactForm>
  )
}
