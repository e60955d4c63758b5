'use client'
import { mutation, queryKey } from '@imeds/client'
import { createFacility, listFacilities } from '@imeds/contracts/facilities'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { ContactFields, IdentityFields, PlaceFields } from './facility-fields.tsx'
import { emptyFacility, newOf } from './facility-values.ts'
import { useFacilityForm } from './use-facility-form.ts'

/** Adds a place of care. */
export function NewFacilityForm() {
  const t = useTranslations('admin.facilities')
  const showFieldErrors = useFieldErrors()
  const router = useRouter()
  const cache = useQueryClient()
  const { done } = useSaid()
  const form = useFacilityForm(emptyFacility)
  const create = useMutation({
    ...mutation(createFacility),
    onSuccess: ({ name }) => {
      done(t('added', { name }))
      void cache.invalidateQueries({ queryKey: queryKey(listFacilities) })
      router.push('/admin/facilities')
    },
    onError: (error) => showFieldErrors(form, error),
  })
  return (
    <form onSubmit={form.onSubmit((values) => create.mutate({ body: newOf(values) }))} noValidate>
      <Stack gap="lg" maw={820}>
        <IdentityFields form={form} isNew />
        <PlaceFields form={form} />
        <ContactFields form={form} />
        <FormError error={create.error} values={form.getValues()} />
        <div>
          <SubmitButton loading={create.isPending || create.isSuccess}>{t('add')}</SubmitButton>
        </div>
      </Stack>
    </form>
  )
}
