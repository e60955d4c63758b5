'use client'
import { mutation, query } from '@imeds/client'
import { getPharmacy, setPharmacyProfile, type Pharmacy } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { WeekHours } from '@/ui/week-hours.tsx'
import { DeliveryFields } from './delivery-fields.tsx'
import { PaperFields } from './paper-fields.tsx'
import { toProfile, typedFrom } from './typed.ts'

const shopHours = { first: { from: '09:00', to: '21:00' }, further: { from: '16:00', to: '21:00' } }

/** What a pharmacy says of itself; from then on it can be ordered from. */
export function ProfileForm({ pharmacyId }: { pharmacyId: string }) {
  const pharmacy = useQuery(query(getPharmacy, { params: { id: pharmacyId } }))
  if (pharmacy.isPending) return <LoadingState />
  if (pharmacy.isError) return <ErrorState error={pharmacy.error} onRetry={pharmacy.refetch} />
  return <Shown pharmacy={pharmacy.data} />
}

function Shown({ pharmacy }: { pharmacy: Pharmacy }) {
  const t = useTranslations('pharmacy.profile')
  const said = useSaid()
  const client = useQueryClient()
  const [typed, setTyped] = useState(() => typedFrom(pharmacy.profile))
  const save = useMutation({
    ...mutation(setPharmacyProfile),
    onSuccess: (saved) => {
      client.setQueryData(query(getPharmacy, { params: { id: pharmacy.id } }).queryKey, saved)
      said.done(t('saved'))
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate({ params: { id: pharmacy.id }, body: toProfile(typed) })
  }
  const part = { typed, onChange: (change: Partial<typeof typed>) => setTyped({ ...typed, ...change }) }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <SectionCard title={t('papers')}>
          <PaperFields {...part} />
        </SectionCard>
        <SectionCard title={t('hours')} lead={t('hoursLead', { zone: pharmacy.timeZone })}>
          <WeekHours
            label={t('hours')}
            lines={typed.hours}
            usual={shopHours}
            onChange={(hours) => part.onChange({ hours })}
          />
        </SectionCard>
        <SectionCard title={t('delivery')}>
          <DeliveryFields {...part} />
        </SectionCard>
        <FormError error={save.error} />
        {pharmacy.abilities.change ? (
          <SubmitButton loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('save')}
          </SubmitButton>
        ) : null}
      </Stack>
    </form>
  )
}
