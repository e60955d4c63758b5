'use client'
import type { ClaimStepName } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useFormat } from '@/lib/use-format.ts'
import { useFocusFirst } from '@/lib/use-focus-first.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { isWithin, typedRupees } from '../rupees.ts'
import type { Claim } from '../types.ts'
import { needsAmount, needsNote, needsReference, stepOf, type Step } from './steps.ts'

type Props = {
  claim: Claim
  to: ClaimStepName
  pending: boolean
  error: unknown
  onStep: (step: Step) => void
}

/** What a step has to say: the insurer's number, an amount, a reason. */
export function StepForm({ claim, to, pending, error, onStep }: Props) {
  const t = useTranslations('insurance.claim')
  const { money } = useFormat()
  const element = useFocusFirst()
  // A part is less than the whole.
  const most = to === 'paid' ? (claim.approvedPaise ?? 0) : claim.claimedPaise - 1
  const form = useForm({
    initialValues: { note: '', reference: '', amount: to === 'paid' ? typedRupees(most) : '' },
    validate: {
      note: (value) => (needsNote(to) && value.trim().length < 3 ? t('noteNeeded') : null),
      reference: (value) => (needsReference(to) && value.trim() === '' ? t('referenceNeeded') : null),
      amount: (value) =>
        !needsAmount(to) || isWithin(value, most) ? null : t('amountNeeded', { amount: money(most) }),
    },
  })
  const save = form.onSubmit((values) => onStep(stepOf(to, values)))
  return (
    <form ref={element} noValidate onSubmit={save} aria-label={t(`steps.${to}`)}>
      <Stack gap="sm" mt="md" maw="32rem">
        {needsReference(to) ? (
          <TextInput label={t('reference')} required maxLength={200} {...form.getInputProps('reference')} />
        ) : null}
        {needsAmount(to) ? (
          <TextInput
            label={t(to === 'paid' ? 'paidAmount' : 'approvedAmount')}
            required
            inputMode="decimal"
            {...form.getInputProps('amount')}
          />
        ) : null}
        <TextInput
          label={t('note')}
          required={needsNote(to)}
          maxLength={200}
          {...form.getInputProps('note')}
        />
        <FormError error={error} values={form.values} />
        <SubmitButton loading={pending}>{t('confirmStep')}</SubmitButton>
      </Stack>
    </form>
  )
}
