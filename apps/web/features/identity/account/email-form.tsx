'use client'
import { Email } from '@imeds/contracts'
import { GivenPassword } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { check } from '@/lib/checks.ts'
import { ContactForm } from './contact-form.tsx'

type Body = { email: string; password: string }
type Props = { error: unknown; pending: boolean; onSubmit: (body: Body) => void; onCancel: () => void }

/** Another e-mail address, with the password. */
export function EmailForm({ error, pending, onSubmit, onCancel }: Props) {
  const t = useTranslations('identity')
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: check(Email, t('fields.email')),
      password: check(GivenPassword, t('signIn.passwordMissing')),
    },
  })
  return (
    <ContactForm
      hint={t('account.email.after')}
      password={form.getInputProps('password')}
      error={error}
      values={form.getValues()}
      pending={pending}
      onSubmit={form.onSubmit(onSubmit)}
      onCancel={onCancel}
    >
      <TextInput
        w="100%"
        label={t('account.email.new')}
        type="email"
        autoComplete="email"
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
    </ContactForm>
  )
}
