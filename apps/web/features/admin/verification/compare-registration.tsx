'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { Candidate } from './candidate.tsx'
import { isSameNumber } from './same-number.ts'
import type { useDecide } from './use-decide.ts'

type Props = { profile: Candidate; verify: ReturnType<typeof useDecide>['verify'] }

/** Typing the number in from the register is the comparison; a glance would let a wrong digit pass. */
export function CompareRegistration({ profile, verify }: Props) {
  const t = useTranslations('admin.verification')
  const { id, registrationNumber, registrationCouncil } = profile
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { number: '' },
    validate: {
      number: (value) =>
        value.trim() === ''
          ? t('compareMissing')
          : isSameNumber(value, registrationNumber)
            ? null
            : t('compareDiffers', { number: registrationNumber }),
    },
  })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(() =>
        verify.mutate({ params: { id }, body: { registrationNumber, registrationCouncil } }),
      )}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('decisionLead')}
        </Text>
        <TextInput
          label={t('compare')}
          autoComplete="off"
          spellCheck={false}
          key={form.key('number')}
          {...form.getInputProps('number')}
        />
        <FormError error={verify.error} />
        <SubmitButton loading={verify.isPending} fullWidth>
          {profile.status === 'suspended' ? t('verifyAgain') : t('verify')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
