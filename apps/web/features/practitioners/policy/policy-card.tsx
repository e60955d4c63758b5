'use client'
import { mutation, newKey } from '@imeds/client'
import { setOwnConsultationPolicy } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { NumberInput, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { Profile } from '../profile.ts'
import { useKeepProfile } from '../use-own-profile.ts'
import { policyValuesOf, problemsOfPolicy, toPolicy, type PolicyValues } from './policy-values.ts'
import { TierFields } from './tier-fields.tsx'

/** Validity, cancellation and change of time. */
export function PolicyCard({ profile }: { profile: Profile }) {
  const t = useTranslations('practitioners.policy')
  const showFieldErrors = useFieldErrors()
  const keep = useKeepProfile()
  const form = useForm<PolicyValues>({
    initialValues: policyValuesOf(profile.policy),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOfPolicy(values)).map(([field, key]) => [field, t(`checks.${key}`)]),
      ),
  })
  const save = useMutation({
    ...mutation(setOwnConsultationPolicy),
    onSuccess: (changed) => {
      keep(changed)
      notifications.show({ message: t('saved') })
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const whole = { allowDecimal: false, hideControls: true } as const
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate({ body: toPolicy(values) }))}>
        <Stack gap="lg">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberInput
              label={t('validityDays')}
              description={t('validityHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...whole}
              {...form.getInputProps('validityDays')}
            />
            <NumberInput label={t('changeHours')} {...whole} {...form.getInputProps('changeHoursBefore')} />
          </SimpleGrid>
          <TierFields
            form={form}
            onAdd={() => form.insertListItem('refundTiers', { key: newKey(), hoursBefore: '', percent: '' })}
          />
          <Text size="sm" c="dimmed">
            {t('byPractice')}
          </Text>
          <FormError error={save.error} values={form.values} />
          <SubmitButton loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('save')}
          </SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
