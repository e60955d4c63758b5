'use client'
import { mutation } from '@imeds/client'
import { createPackage, updatePackage } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, TextInput, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../packages.module.css'
import type { HealthPackage } from '../types.ts'
import { AddPart } from './add-part.tsx'
import { bodyOf, emptyValues, isComplete, valuesOf, withItem, type Values } from './form-values.ts'
import { ItemLines } from './item-lines.tsx'
import { SaleFields } from './sale-fields.tsx'

type Props = { facilityId: string; known?: HealthPackage }

/** Sets up a package, or changes one. */
export function PackageForm({ facilityId, known }: Props) {
  const t = useTranslations('packages.form')
  const { done } = useSaid()
  const router = useRouter()
  const client = useQueryClient()
  const [values, setValues] = useState<Values>(() => (known ? valuesOf(known) : emptyValues))
  const [noteRead, setNoteRead] = useState(false)
  const set = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }))
  const create = useMutation({
    ...mutation(createPackage),
    onSuccess: ({ name }) => {
      void client.invalidateQueries()
      done(t('created', { name }))
      router.push('/desk/packages')
    },
  })
  const change = useMutation({
    ...mutation(updatePackage),
    onSuccess: (saved) => {
      void client.invalidateQueries()
      done(t('saved', { name: saved.name }))
      setValues(valuesOf(saved))
    },
  })
  const note = known?.status === 'draft' && values.status === 'active' ? known.priceNote : ''
  const submit = () => {
    const body = bodyOf(values)
    if (known) change.mutate({ params: { id: known.id }, body: { ...body, priceNoteRead: noteRead } })
    else create.mutate({ params: { id: facilityId }, body })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className={classes['page']}>
        <div className={classes['stack']}>
          <SectionCard title={t('about')}>
            <Stack gap="md">
              <TextInput
                label={t('name')}
                required
                maxLength={200}
                autoComplete="off"
                value={values.name}
                onChange={({ currentTarget }) => set({ name: currentTarget.value })}
              />
              <Textarea
                label={t('description')}
                description={t('descriptionHint')}
                autosize
                minRows={2}
                maxLength={2000}
                value={values.description}
                onChange={({ currentTarget }) => set({ description: currentTarget.value })}
              />
              <TextInput
                label={t('speciality')}
                description={t('specialityHint')}
                maxLength={200}
                value={values.speciality}
                onChange={({ currentTarget }) => set({ speciality: currentTarget.value })}
              />
            </Stack>
          </SectionCard>
          <SectionCard title={t('parts')} lead={t('partsLead')}>
            <Stack gap="lg">
              <ItemLines items={values.items} onChange={(items) => set({ items })} />
              <AddPart
                facilityId={facilityId}
                onAdd={(item) => setValues((now) => ({ ...now, items: withItem(now.items, item) }))}
              />
            </Stack>
          </SectionCard>
        </div>
        <SectionCard title={t('sale')}>
          <Stack gap="md">
            <SaleFields
              values={values}
              onChange={set}
              note={known?.priceNote ?? ''}
              reading={note === '' ? null : { read: noteRead, onRead: setNoteRead }}
            />
            <FormError error={create.error ?? change.error} />
            <SubmitButton
              loading={create.isPending || change.isPending}
              disabled={!isComplete(values) || (note !== '' && !noteRead)}
            >
              {t('save')}
            </SubmitButton>
          </Stack>
        </SectionCard>
      </div>
    </form>
  )
}
