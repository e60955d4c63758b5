'use client'
import { mutation, queryKey } from '@imeds/client'
import { SharedKind } from '@imeds/contracts/patients'
import { listRecordShares, SharePurpose, shareRecord } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { Checkbox, NativeSelect, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useAppLocale } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { DoctorPicker } from './doctor-picker.tsx'
import { shareTextVersions } from './share-text.ts'
import { endOf, firstValues, periods } from './share-values.ts'

/** Opens a record to a doctor: to whom, what for, which parts, for how long. */
export function ShareForm({ patientId }: { patientId: string }) {
  const [round, setRound] = useState(0)
  return <Fields key={round} patientId={patientId} onDone={() => setRound(round + 1)} />
}

function Fields({ patientId, onDone }: { patientId: string; onDone: () => void }) {
  const t = useTranslations('records.share')
  const showFieldErrors = useFieldErrors()
  const cache = useQueryClient()
  const { done } = useSaid()
  const form = useForm({
    initialValues: firstValues,
    validate: {
      practitionerId: (value) => (value === '' ? t('doctorNeeded') : null),
      kinds: (value) => (value.length === 0 ? t('kindsNeeded') : null),
      consent: (value) => (value ? null : t('consentNeeded')),
    },
  })
  const textVersion = shareTextVersions[useAppLocale()]
  const share = useMutation({
    ...mutation(shareRecord),
    onSuccess: async ({ practitioner }) => {
      await cache.invalidateQueries({ queryKey: queryKey(listRecordShares) })
      done(t('shared', { name: practitioner.name }))
      onDone()
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const submit = form.onSubmit(({ practitionerId, purpose, kinds, days }) =>
    share.mutate({
      params: { id: patientId },
      body: {
        practitionerId,
        purpose: SharePurpose.parse(purpose),
        kinds,
        endsAt: endOf(days),
        textVersion,
      },
    }),
  )
  return (
    <SectionCard title={t('title')}>
      <form noValidate onSubmit={submit} aria-label={t('title')}>
        <Stack>
          <DoctorPicker
            error={(form.errors['practitionerId'] as string | undefined) ?? null}
            onPick={(id) => form.setFieldValue('practitionerId', id)}
          />
          <NativeSelect
            label={t('purpose')}
            data={SharePurpose.options.map((value) => ({ value, label: t(`purposes.${value}`) }))}
            {...form.getInputProps('purpose')}
          />
          <Checkbox.Group label={t('kinds')} {...form.getInputProps('kinds')}>
            <Stack gap="xs" mt="xs">
              {SharedKind.options.map((kind) => (
                <Checkbox key={kind} value={kind} label={t(`parts.${kind}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <NativeSelect
            label={t('period')}
            data={periods.map((days) => ({
              value: String(days),
              label: days < 90 ? t('days', { days }) : t('months', { months: days / 30 }),
            }))}
            {...form.getInputProps('days')}
          />
          <Checkbox label={t('consent')} {...form.getInputProps('consent', { type: 'checkbox' })} />
          <FormError error={share.error} values={form.values} />
          <SubmitButton loading={share.isPending}>{t('submit')}</SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
