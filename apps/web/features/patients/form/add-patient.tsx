'use client'
import { mutation, queryKey } from '@imeds/client'
import { createPatient, listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Divider, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { safeNext } from '@/lib/safe-next.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { AddressFields, ContactFields } from './contact-fields.tsx'
import { HealthFields } from './health-fields.tsx'
import { PersonFields } from './patient-fields.tsx'
import classes from './patient-form.module.css'
import { emptyPatient, toNewPatient, type PatientValues } from './patient-values.ts'
import { usePatientForm } from './use-patient-form.ts'
import { WhyWeAsk } from './why-we-ask.tsx'

type Props = {
  /** The first profile is one's own. */
  self: boolean
  today: string
  /** What is known of the person already. */
  known: Partial<Pick<PatientValues, 'name' | 'phone' | 'email'>>
  /** Where to go on, when somebody came here from there. */
  next: string | null
}

/** Makes the own profile, or adds somebody to the family. */
export function AddPatient({ self, today, known, next }: Props) {
  const t = useTranslations('patients.form')
  const showFieldErrors = useFieldErrors()
  const router = useRouter()
  const cache = useQueryClient()
  const { form, focusFirst } = usePatientForm(
    { ...emptyPatient, ...(self ? { ...known, relation: 'self' } : {}) },
    today,
  )
  const create = useMutation({
    ...mutation(createPatient),
    onSuccess: async (patient) => {
      await cache.invalidateQueries({ queryKey: queryKey(listPatients) })
      notifications.show({ message: t('added', { name: patient.name }) })
      router.push(next === null ? (self ? `/profile/${patient.id}` : '/family') : safeNext(next))
    },
    onError: (error) => showFieldErrors(form, error),
  })
  return (
    <div className={classes['columns']}>
      <Card
        component="form"
        noValidate
        onSubmit={form.onSubmit((values) => create.mutate({ body: toNewPatient(values) }), focusFirst)}
      >
        <Stack gap="xl">
          <PersonFields form={form} today={today} asksRelation={!self} />
          <AddressFields form={form} />
          <Divider label={t('more')} labelPosition="left" />
          <ContactFields form={form} />
          <HealthFields form={form} />
          <FormError error={create.error} values={form.values} />
          <SubmitButton loading={create.isPending} size="lg" fullWidth>
            {self ? t('create') : t('add')}
          </SubmitButton>
        </Stack>
      </Card>
      <WhyWeAsk />
    </div>
  )
}
