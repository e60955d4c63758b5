'use client'
import { mutation } from '@imeds/client'
import { changePassword, GivenPassword, Password } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { check } from '@/lib/checks.ts'
import { NewPasswordInput } from '../new-password-input.tsx'
import { Trouble } from '../trouble.tsx'
import { useFieldProblems } from '../use-field-problems.ts'
import { useSaid } from '@/lib/use-said.ts'

const fieldOf = { password_wrong: 'currentPassword', password_weak: 'newPassword' }

/** Another password. */
export function PasswordCard() {
  const t = useTranslations('identity')
  const router = useRouter()
  const cache = useQueryClient()
  const { done } = useSaid()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: check(GivenPassword, t('signIn.passwordMissing')),
      newPassword: check(Password, t('fields.passwordShort')),
    },
  })
  const change = useMutation({
    ...mutation(changePassword),
    onSuccess: async () => {
      form.reset()
      done(t('security.passwordDone'))
      router.refresh()
      // The other sessions and the trusted devices are gone.
      await cache.invalidateQueries()
    },
    onError: useFieldProblems(form, fieldOf),
  })
  return (
    <SectionCard title={t('security.passwordTitle')} lead={t('security.passwordLead')}>
      <form onSubmit={form.onSubmit((body) => change.mutate({ body }))} noValidate>
        <Stack gap="md" align="flex-start">
          <PasswordInput
            w="100%"
            label={t('security.current')}
            autoComplete="current-password"
            key={form.key('currentPassword')}
            {...form.getInputProps('currentPassword')}
          />
          <NewPasswordInput w="100%" key={form.key('newPassword')} {...form.getInputProps('newPassword')} />
          <Trouble error={change.error} values={form.getValues()} onFields={Object.keys(fieldOf)} />
          <SubmitButton loading={change.isPending}>{t('security.changePassword')}</SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
