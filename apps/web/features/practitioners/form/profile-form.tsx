'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import type { ApiError } from '@imeds/client'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { ExpertiseFields } from './expertise-fields.tsx'
import { IdentityFields, RegistrationFields } from './identity-fields.tsx'
import { AddressFields, PracticeFields } from './practice-fields.tsx'
import type { ProfileValues } from './profile-values.ts'
import { QualificationFields } from './qualification-fields.tsx'
import { useProfileForm } from './use-profile-form.ts'

type Props = {
  initial: ProfileValues
  today: string
  saveLabel: string
  pending: boolean
  error: ApiError | null
  /** Sends the values; `refused` puts the server's complaints on their fields. */
  onSave: (values: ProfileValues, refused: (error: ApiError) => void) => void
}

/** All that a practitioner says of themselves. */
export function ProfileForm({ initial, today, saveLabel, pending, error, onSave }: Props) {
  const t = useTranslations('practitioners.form')
  const showFieldErrors = useFieldErrors()
  const { form, focusFirst } = useProfileForm(initial, today)
  const send = form.onSubmit(
    (values) => onSave(values, (refusal) => showFieldErrors(form, refusal)),
    focusFirst,
  )
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <form noValidate onSubmit={send}>
        <Stack gap="xl">
          <IdentityFields form={form} today={today} />
          <RegistrationFields form={form} today={today} />
          <QualificationFields form={form} />
          <ExpertiseFields form={form} />
          <PracticeFields form={form} />
          <AddressFields form={form} />
          <FormError error={error} values={form.values} />
          <SubmitButton loading={pending} style={{ alignSelf: 'flex-start' }}>
            {saveLabel}
          </SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
