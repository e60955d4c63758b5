'use client'
import { mutation, query, queryKey } from '@imeds/client'
import { getFacility, listFacilities, updateFacility, type Facility } from '@imeds/contracts/facilities'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { BackLink } from '../back-link.tsx'
import { ContactFields, IdentityFields, PlaceFields } from './facility-fields.tsx'
import { FacilityPhotoCard } from './facility-photo-card.tsx'
import { changeOf, valuesOf } from './facility-values.ts'
import { useFacilityForm } from './use-facility-form.ts'

/** Changes a place of care, or closes it. */
export function EditFacilityPage({ id }: { id: string }) {
  const t = useTranslations('admin.facilities')
  const facility = useQuery(query(getFacility, { params: { id } }))
  const back = <BackLink href="/admin/facilities">{t('back')}</BackLink>
  if (facility.isPending) return <LoadingState />
  if (facility.isError)
    return (
      <>
        <PageHeader above={back} title={t('title')} />
        <ErrorState error={facility.error} onRetry={facility.refetch} />
      </>
    )
  return (
    <>
      <PageHeader
        above={back}
        title={t('editTitle', { name: facility.data.name })}
        actions={
          <LinkButton href={`/admin/facilities/${id}/medicines`} variant="default">
            {t('medicines')}
          </LinkButton>
        }
      />
      <Stack gap="lg" maw={820}>
        <FacilityPhotoCard facility={facility.data} />
        <EditForm facility={facility.data} />
      </Stack>
    </>
  )
}

function EditForm({ facility }: { facility: z.output<typeof Facility> }) {
  const t = useTranslations('admin.facilities')
  const common = useTranslations('common')
  const showFieldErrors = useFieldErrors()
  const cache = useQueryClient()
  const { done } = useSaid()
  const form = useFacilityForm(valuesOf(facility))
  const params = { id: facility.id }
  const save = useMutation({
    ...mutation(updateFacility),
    onSuccess: (reply) => {
      cache.setQueryData(query(getFacility, { params }).queryKey, reply)
      void cache.invalidateQueries({ queryKey: queryKey(listFacilities) })
      done(t('saved'))
    },
    onError: (error) => showFieldErrors(form, error),
  })
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate({ params, body: changeOf(values) }))} noValidate>
      <Stack gap="lg">
        <IdentityFields form={form} isNew={false} />
        <PlaceFields form={form} />
        <ContactFields form={form} />
        <FormError error={save.error} values={form.getValues()} />
        <div>
          <SubmitButton loading={save.isPending}>{common('save')}</SubmitButton>
        </div>
      </Stack>
    </form>
  )
}
