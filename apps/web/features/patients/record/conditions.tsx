'use client'
import { mutation, query, type CallInput } from '@imeds/client'
import { addCondition, listConditions, removeCondition } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
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

/** Illnesses, present before past. */
export function Conditions({ patientId, today, canAdd }: Props) {
  const t = useTranslations('patients.record.conditions')
  const record = useTranslations('patients.record')
  const { calendarDate } = useFormat()
  const list = useQuery(query(listConditions, { params: { id: patientId } }))
  const remove = useMutation({
    ...mutation(removeCondition),
    ...useShownAtOnce(listConditions, (shown, { params: { entryId } }: CallInput<typeof removeCondition>) =>
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
      entries={(list.data?.items ?? []).map(({ id, name, since, clinicalStatus, abilities }) => ({
        id,
        title: name,
        badge: clinicalStatus === 'resolved' ? <StatusBadge>{t('resolved')}</StatusBadge> : null,
        facts: [since ? record('since', { date: calendarDate(since) }) : null],
        past: clinicalStatus === 'resolved',
        removable: abilities.remove,
      }))}
      onRemove={(entryId) => remove.mutateAsync({ params: { id: patientId, entryId } })}
      form={(close) => (
        <NewConditionForm
          patientId={patientId}
          today={today}
          onClose={close}
          onAdded={() => list.refetch()}
        />
      )}
    />
  )
}

type FormProps = { patientId: string; today: string; onClose: () => void; onAdded: () => unknown }

function NewConditionForm({ patientId, today, onClose, onAdded }: FormProps) {
  const t = useTranslations('patients.record.conditions')
  const record = useTranslations('patients.record')
  const checks = useTranslations('patients.checks')
  const showFieldErrors = useFieldErrors()
  const form = useForm({
    initialValues: { name: '', since: '', clinicalStatus: 'active' },
    validate: {
      name: (value) => (value.trim() === '' ? checks('required') : null),
      since: (value) => (value > today ? checks('birthFuture') : null),
    },
  })
  const add = useMutation({
    ...mutation(addCondition),
    onSuccess: async () => {
      await onAdded()
      onClose()
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const send = form.onSubmit(({ name, since, clinicalStatus }) =>
    add.mutate({
      params: { id: patientId },
      body: {
        name: name.trim(),
        since: since || null,
        clinicalStatus: clinicalStatus === 'resolved' ? 'resolved' : 'active',
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
      <TextInput
        label={t('name')}
        placeholder={t('nameExample')}
        required
        maxLength={200}
        {...form.getInputProps('name')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NativeSelect
          label={t('status')}
          data={[
            { value: 'active', label: t('active') },
            { value: 'resolved', label: t('resolved') },
          ]}
          {...form.getInputProps('clinicalStatus')}
        />
        <TextInput type="date" label={record('sinceField')} max={today} {...form.getInputProps('since')} />
      </SimpleGrid>
    </EntryForm>
  )
}
