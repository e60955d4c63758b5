'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { problemsOfProfile, type ProfileValues } from './profile-values.ts'

export type ProfileFields = UseFormReturnType<ProfileValues>

/** The form of a practitioner's details; the first complaint gets the focus. */
export function useProfileForm(initialValues: ProfileValues, today: string) {
  const t = useTranslations('practitioners.form.checks')
  const form = useForm<ProfileValues>({
    initialValues,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOfProfile(values, today)).map(([field, key]) => [field, t(key)]),
      ),
  })
  const focusFirst = (errors: object) => {
    const [first] = Object.keys(errors)
    if (first !== undefined) form.getInputNode(first)?.focus()
  }
  return { form, focusFirst }
}
