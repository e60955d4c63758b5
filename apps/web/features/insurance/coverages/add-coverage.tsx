'use client'
import { mutation } from '@imeds/client'
import { addCoverage, CoverageKind } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useFocusFirst } from '@/lib/use-focus-first.ts'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { paiseOf } from '../rupees.ts'

type Props = { patientId: string; today: string; onAdded: () => unknown; onClose: () => void }

/** A policy as it stands on the card. */
export function AddCoverage({ patientId, today, onAdded, onClose }: Props) {
  const t = useTranslations('insurance.coverages')
  const common = useTranslations('common')
  const showFieldErrors = useFieldErrors()
  const { done } = useSaid()
  const element = useFocusFirst()
  const required = (value: string) => (value.trim() === '' ? t('checks.required') : null)
  const form = useForm({
    initialValues: {
      payer: '',
      policyNumber: '',
      memberId: '',
      kind: 'individual',
      periodStart: today,
      periodEnd: '',
      sumInsured: '',
    },
    validate: {
      payer: required,
      policyNumber: required,
      periodStart: required,
      periodEnd: (value, { periodStart }) =>
        required(value) ?? (value < periodStart ? t('checks.order') : null),
      sumInsured: (value) => (value.trim() === '' || (paiseOf(value) ?? 0) > 0 ? null : t('checks.amount')),
    },
  })
  const add = useMutation({
    ...mutation(addCoverage),
    onSuccess: async () => {
      await onAdded()
      done(t('saved'))
      onClose()
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const save = form.onSubmit(({ sumInsured, memberId, kind, ...rest }) =>
    add.mutate({
      params: { id: patientId },
      body: {
        ...rest,
        kind: CoverageKind.parse(kind),
        memberId: memberId.trim() || null,
        sumInsuredPaise: paiseOf(sumInsured),
      },
    }),
  )
  return (
    <form ref={element} noValidate onSubmit={save} aria-label={t('add')} style={{ marginBottom: '1.5rem' }}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={t('payer')}
            placeholder={t('payerExample')}
            required
            maxLength={200}
            {...form.getInputProps('payer')}
          />
          <TextInput
            label={t('policyNumber')}
            required
            maxLength={200}
            {...form.getInputProps('policyNumber')}
          />
          <NativeSelect
            label={t('kind')}
            data={CoverageKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <TextInput
            label={t('memberId')}
            description={t('memberIdHint')}
            maxLength={200}
            {...form.getInputProps('memberId')}
          />
          <TextInput type="date" label={t('start')} required {...form.getInputProps('periodStart')} />
          <TextInput type="date" label={t('end')} required {...form.getInputProps('periodEnd')} />
          <TextInput
            label={t('sumInsured')}
            description={t('optional')}
            inputMode="decimal"
            {...form.getInputProps('sumInsured')}
          />
        </SimpleGrid>
        <FormError error={add.error} values={form.values} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <SubmitButton loading={add.isPending}>{t('save')}</SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}
