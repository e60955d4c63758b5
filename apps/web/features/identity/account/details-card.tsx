'use client'
import { mutation } from '@imeds/client'
import { Name } from '@imeds/contracts'
import { updateAccount, type Session } from '@imeds/contracts/identity'
import { localeNames, locales } from '@imeds/i18n/locale'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { localeCookie, remember } from '@/lib/preferences.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { check } from '@/lib/checks.ts'
import { useFieldProblems } from '../use-field-problems.ts'
import type { Me } from './me.ts'
import { useSaid } from '@/lib/use-said.ts'

/** Name and language. */
export function DetailsCard({ user }: { user: Me }) {
  const t = useTranslations('identity.account')
  const common = useTranslations('common')
  const fields = useTranslations('identity.fields')
  const router = useRouter()
  const { done } = useSaid()
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: user.name, locale: user.locale },
    validate: { name: check(Name, fields('name')) },
  })
  const show = ({ user: changed }: Session) => {
    if (changed) remember(localeCookie, changed.locale)
    done(t('saved'))
    router.refresh()
  }
  const save = useMutation({
    ...mutation(updateAccount),
    onSuccess: show,
    onError: useFieldProblems(form, {}),
  })
  return (
    <SectionCard title={t('nameAndLanguage')} lead={t('nameLead')}>
      <form
        onSubmit={form.onSubmit(({ name, locale }) => save.mutate({ body: { name, locale } }))}
        noValidate
      >
        <Stack gap="md" align="flex-start">
          <TextInput
            w="100%"
            label={t('name')}
            autoComplete="name"
            maxLength={120}
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <NativeSelect
            w="100%"
            label={t('language')}
            description={t('languageHint')}
            data={locales.map((value) => ({ value, label: localeNames[value] }))}
            key={form.key('locale')}
            {...form.getInputProps('locale')}
          />
          <FormError error={save.error} values={form.getValues()} />
          <SubmitButton loading={save.isPending}>{common('save')}</SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
