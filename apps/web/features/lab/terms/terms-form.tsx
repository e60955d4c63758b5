'use client'
import { mutation, query } from '@imeds/client'
import { getLaboratory, setLaboratory, type Laboratory } from '@imeds/contracts/lab'
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
import { AtLaboratory } from '../desk/use-laboratory.tsx'
import { BookingFields } from './booking-fields.tsx'
import { HomeFields } from './home-fields.tsx'
import { ReportFields } from './report-fields.tsx'
import { toTerms, typedFrom, usualHours, type TypedTerms } from './typed.ts'

/** The terms of the laboratory that somebody works at. */
export const DeskTerms = () => <AtLaboratory>{({ id }) => <TermsForm key={id} id={id} />}</AtLaboratory>

/** What a laboratory says of itself: its free times and what can be booked follow from it. */
function TermsForm({ id }: { id: string }) {
  const laboratory = useQuery(query(getLaboratory, { params: { id } }))
  if (laboratory.isPending) return <LoadingState rows={4} />
  if (laboratory.isError) return <ErrorState error={laboratory.error} onRetry={laboratory.refetch} />
  return <Shown laboratory={laboratory.data} />
}

function Shown({ laboratory }: { laboratory: Laboratory }) {
  const t = useTranslations('lab.terms')
  const { done } = useSaid()
  const client = useQueryClient()
  const [typed, setTyped] = useState(() => typedFrom(laboratory))
  const params = { id: laboratory.id }
  const save = useMutation({
    ...mutation(setLaboratory),
    onSuccess: (saved) => {
      client.setQueryData(query(getLaboratory, { params }).queryKey, saved)
      done(t('saved'))
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    save.mutate({ params, body: toTerms(typed) })
  }
  const change = (part: Partial<TypedTerms>) => setTyped({ ...typed, ...part })
  const part = { typed, onChange: change }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <SectionCard title={t('hours')} lead={t('hoursLead', { zone: laboratory.timeZone })}>
          <WeekHours
            label={t('hours')}
            lines={typed.hours.visit}
            usual={usualHours}
            onChange={(visit) => change({ hours: { ...typed.hours, visit } })}
          />
        </SectionCard>
        <SectionCard title={t('home')} lead={t('homeLead')}>
          <HomeFields {...part} />
        </SectionCard>
        <SectionCard title={t('booking')} lead={t('bookingLead')}>
          <BookingFields {...part} />
        </SectionCard>
        <SectionCard title={t('reports')} lead={t('reportsLead')}>
          <ReportFields {...part} />
        </SectionCard>
        <FormError error={save.error} />
        {laboratory.abilities.manage ? (
          <SubmitButton loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('save')}
          </SubmitButton>
        ) : null}
      </Stack>
    </form>
  )
}
