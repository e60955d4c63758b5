'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useForm } from '@mantine/form'
import { problemsOf, type PatientValues } from './patient-values.ts'

/** The form of a profile; complaints stand at their fields, and the first of them gets the focus. */
export function usePatientForm(initialValues: PatientValues, today: string) {
  const t = useTranslations('patients.checks')
  const form = useForm<PatientValues>({
    initialValues,
    validateInputOnBlur: false,
    validate: (values) =>
      Object.fromEntries(Object.entries(problemsOf(values, today)).map(([field, key]) => [field, t(key)])),
  })
  const focusFirst = (errors: object) => {
    const [first] = Object.keys(errors)
    if (first !== undefined) form.getInputNode(first)?.focus()
  }
  return { form, focusFirst }
}
