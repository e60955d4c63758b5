'use client'
import { mutation, query, type CallInput } from '@imeds/client'
import { addAllergy, listAllergies, NewAllergy, removeAllergy } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { withoutItem } from '@/lib/shown-at-once.ts'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useShownAtOnce } from '@/lib/use-shown-at-once.ts'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { EntryForm } from './entry-form.tsx'
import { RecordCard } from './record-card.tsx'

type Props = { patientId: string; canAdd: boolean }
const severities = ['mild', 'moderate', 'severe'] as const
const tones = { mild: 'neutral', moderate: 'warning', severe: 'danger' } as const

type Severity = (typeof severities)[number] | null
const rank = (severity: Severity) => (severity === null ? -1 : severities.indexOf(severity))
const worstFirst = (a: { severity: Severity }, b: { severity: Severity }) =>
  rank(b.severity) - rank(a.severity)

/** What the person does not tolerate. */
export function Allergies({ patientId, canAdd }: Props) {
  const t = useTranslations('patients.record.allergies')
  const params = { id: patientId }
  const list = useQuery(query(listAllergies, { params }))
  const remove = useMutation({
    ...mutation(removeAllergy),
    ...useShownAtOnce(listAllergies, (shown, { params: { entryId } }: CallInput<typeof removeAllergy>) =>
      withoutItem(shown, entryId),
    ),
  })
  return (
    <RecordCard
      title={t('title')}
      lead={t('lead')}
      empty={t('empty')}
      addLabel={t('add')}
      read={list}
      canAdd={canAdd}
      entries={(list.data?.items ?? [])
        .toSorted(worstFirst)
        .map(({ id, substance, reaction, severity, abilities }) => ({
          id,
          title: substance,
          badge: severity ? <StatusBadge tone={tones[severity]}>{t(severity)}</StatusBadge> : null,
          facts: [reaction],
          removable: abilities.remove,
        }))}
      onRemove={(entryId) => remove.mutateAsync({ params: { id: patientId, entryId } })}
      form={(close) => (
        <NewAllergyForm patientId={patientId} onClose={close} onAdded={() => list.refetch()} />
      )}
    />
  )
}

type FormProps = { patientId: string; onClose: () => void; onAdded: () => unknown }

function NewAllergyForm({ patientId, onClose, onAdded }: FormProps) {
  const t = useTranslations('patients.record.allergies')
  const checks = useTranslations('patients.checks')
  const showFieldErrors = useFieldErrors()
  const form = useForm({
    initialValues: { substance: '', reaction: '', severity: '' },
    validate: { substance: (value) => (value.trim() === '' ? checks('required') : null) },
  })
  const add = useMutation({
    ...mutation(addAllergy),
    onSuccess: async () => {
      await onAdded()
      onClose()
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const send = form.onSubmit(({ substance, reaction, severity }) =>
    add.mutate({
      params: { id: patientId },
      body: {
        substance: substance.trim(),
        reaction: reaction.trim() || null,
        severity: NewAllergy.shape.severity.parse(severity || null) ?? null,
      },
    }),
  )
  return (
    <EntryForm
      label={t('add')}
      onSubmit={send}
      pending={add.isPending}
      error={add.error}
      values={form.values}
      onClose={onClose}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('substance')}
          placeholder={t('substanceExample')}
          required
          maxLength={200}
          {...form.getInputProps('substance')}
        />
        <NativeSelect
          label={t('severity')}
          data={[
            { value: '', label: t('unknown') },
            ...severities.map((value) => ({ value, label: t(value) })),
          ]}
          {...form.getInputProps('severity')}
        />
      </SimpleGrid>
      <TextInput
        label={t('reaction')}
        placeholder={t('reactionExample')}
        maxLength={200}
        {...form.getInputProps('reaction')}
      />
    </EntryForm>
  )
}
