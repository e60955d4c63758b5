'use client'
import { mutation, query, type CallInput } from '@imeds/client'
import {
  addMedicationStatement,
  listMedicationStatements,
  removeMedicationStatement,
} from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { withoutItem } from '@/lib/shown-at-once.ts'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useShownAtOnce } from '@/lib/use-shown-at-once.ts'
import { useFormat } from '@/lib/use-format.ts'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { EntryForm } from './entry-form.tsx'
import { RecordCard } from './record-card.tsx'

type Props = { patientId: string; today: string; canAdd: boolean }

/** What the person takes, as told. */
export function Medicines({ patientId, today, canAdd }: Props) {
  const t = useTranslations('patients.record.medicines')
  const record = useTranslations('patients.record')
  const { calendarDate } = useFormat()
  const list = useQuery(query(listMedicationStatements, { params: { id: patientId } }))
  const remove = useMutation({
    ...mutation(removeMedicationStatement),
    ...useShownAtOnce(
      listMedicationStatements,
      (shown, { params: { entryId } }: CallInput<typeof removeMedicationStatement>) =>
        withoutItem(shown, entryId),
    ),
  })
  const isPast = (endedOn: string | null) => endedOn !== null && endedOn < today
  return (
    <RecordCard
      title={t('title')}
      lead={t('lead')}
      empty={t('empty')}
      addLabel={t('add')}
      read={list}
      canAdd={canAdd}
      entries={(list.data?.items ?? []).map(({ id, medicine, dosage, since, endedOn, abilities }) => ({
        id,
        title: medicine,
        badge: isPast(endedOn) ? <StatusBadge>{t('past')}</StatusBadge> : null,
        facts: [
          dosage,
          since ? record('since', { date: calendarDate(since) }) : null,
          endedOn ? record('until', { date: calendarDate(endedOn) }) : null,
        ],
        past: isPast(endedOn),
        removable: abilities.remove,
      }))}
      onRemove={(entryId) => remove.mutateAsync({ params: { id: patientId, entryId } })}
      form={(close) => (
        <NewMedicineForm patientId={patientId} onClose={close} onAdded={() => list.refetch()} />
      )}
    />
  )
}

type FormProps = { patientId: string; onClose: () => void; onAdded: () => unknown }

function NewMedicineForm({ patientId, onClose, onAdded }: FormProps) {
  const t = useTranslations('patients.record.medicines')
  const record = useTranslations('patients.record')
  const checks = useTranslations('patients.checks')
  const showFieldErrors = useFieldErrors()
  const form = useForm({
    initialValues: { medicine: '', dosage: '', since: '', endedOn: '' },
    validate: {
      medicine: (value) => (value.trim() === '' ? checks('required') : null),
      endedOn: (value, { since }) => (value && since && value < since ? checks('endBeforeStart') : null),
    },
  })
  const add = useMutation({
    ...mutation(addMedicationStatement),
    onSuccess: async () => {
      await onAdded()
      onClose()
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const send = form.onSubmit(({ medicine, dosage, since, endedOn }) =>
    add.mutate({
      params: { id: patientId },
      body: {
        medicine: medicine.trim(),
        dosage: dosage.trim() || null,
        since: since || null,
        endedOn: endedOn || null,
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
          label={t('medicine')}
          placeholder={t('medicineExample')}
          required
          maxLength={200}
          {...form.getInputProps('medicine')}
        />
        <TextInput
          label={t('dosage')}
          placeholder={t('dosageExample')}
          maxLength={200}
          {...form.getInputProps('dosage')}
        />
        <TextInput type="date" label={record('sinceField')} {...form.getInputProps('since')} />
        <TextInput
          type="date"
          label={t('ended')}
          description={t('endedHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('endedOn')}
        />
      </SimpleGrid>
    </EntryForm>
  )
}
