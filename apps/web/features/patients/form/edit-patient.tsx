'use client'
import { mutation, query, queryKey } from '@imeds/client'
import { getPatient, listPatients, updatePatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Group, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { Patient } from '../patient.ts'
import { AddressFields, ContactFields } from './contact-fields.tsx'
import { HealthFields } from './health-fields.tsx'
import { PersonFields } from './patient-fields.tsx'
import { PatientPhoto } from './patient-photo.tsx'
import { toChange, valuesOf } from './patient-values.ts'
import { usePatientForm } from './use-patient-form.ts'

type Props = { patientId: string; today: string }

/** Changes what stands in a profile. */
export function EditPatient({ patientId, today }: Props) {
  const patient = useQuery(query(getPatient, { params: { id: patientId } }))
  if (patient.isPending) return <LoadingState />
  if (patient.isError) return <ErrorState error={patient.error} onRetry={patient.refetch} />
  return (
    <>
      <PatientPhoto patient={patient.data} />
      <EditForm patient={patient.data} today={today} />
    </>
  )
}

function EditForm({ patient, today }: { patient: Patient; today: string }) {
  const t = useTranslations('patients.form')
  const common = useTranslations('common')
  const showFieldErrors = useFieldErrors()
  const router = useRouter()
  const cache = useQueryClient()
  const record = `/profile/${patient.id}`
  const { form, focusFirst } = usePatientForm(valuesOf(patient), today)
  const save = useMutation({
    ...mutation(updatePatient),
    onSuccess: async (changed) => {
      cache.setQueryData(query(getPatient, { params: { id: patient.id } }).queryKey, changed)
      await cache.invalidateQueries({ queryKey: queryKey(listPatients) })
      notifications.show({ message: t('saved') })
      router.push(record)
    },
    onError: (error) => showFieldErrors(form, error),
  })
  const send = form.onSubmit(
    (values) => save.mutate({ params: { id: patient.id }, body: toChange(values) }),
    focusFirst,
  )
  return (
    <Card component="form" noValidate onSubmit={send} maw="52rem">
      <Stack gap="xl">
        <PersonFields form={form} today={today} asksRelation={false} />
        <AddressFields form={form} />
        <ContactFields form={form} />
        <HealthFields form={form} />
        <FormError error={save.error} values={form.values} />
        <Group justify="flex-end">
          <LinkButton href={record} variant="default">
            {common('cancel')}
          </LinkButton>
          <SubmitButton loading={save.isPending}>{t('save')}</SubmitButton>
        </Group>
      </Stack>
    </Card>
  )
}
