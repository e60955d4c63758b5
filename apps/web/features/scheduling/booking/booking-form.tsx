'use client'
import { query } from '@imeds/client'
import type { PublicPractitioner } from '@imeds/contracts/discovery'
import { listPatients } from '@imeds/contracts/patients'
import { holdMinutes } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Card, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import { useFormat } from '@/lib/use-format.ts'
import { useHydrated } from '@/lib/use-hydrated.ts'
import { useUsablePackages } from '@/lib/use-usable-packages.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PackageChoice } from '@/ui/package-choice.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { bookingHref, type Choice } from './choice.ts'
import { FollowUpChoice } from './follow-up-choice.tsx'
import { PatientChoice } from './patient-choice.tsx'
import { SymptomsInput } from './symptoms-input.tsx'
import { TimeGone } from './time-gone.tsx'
import { useFollowUp } from './use-follow-up.ts'
import { useHold } from './use-hold.ts'
import { useTimeCheck } from './use-time-check.ts'

export type Practitioner = output<typeof PublicPractitioner>
const lineLength = 200

type Props = { choice: Choice; feePaise: number; zone: string }

/** For whom, why, and the last look at the price before the time is kept. */
export function BookingForm({ choice, feePaise, zone }: Props) {
  const t = useTranslations('scheduling.book')
  const { money } = useFormat()
  const patients = useQuery(query(listPatients, { query: { limit: 50 } }))
  const hydrated = useHydrated()
  const people = patients.data?.items.filter(({ relation }) => relation !== null) ?? []
  const [picked, setPicked] = useState<string | null>(null)
  const patient = people.find(({ id }) => id === picked) ?? people.find(isSelf) ?? people[0]
  const [symptoms, setSymptoms] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const followUp = useFollowUp({ choice, zone, patientId: patient?.id })
  const usable = useUsablePackages(
    patient && feePaise > 0
      ? {
          patientId: patient.id,
          practitionerId: choice.practitioner,
          facilityId: choice.facility,
          mode: choice.mode,
        }
      : null,
  )
  const { hold, isTimeLost } = useHold()
  const time = useTimeCheck(choice, zone, { paused: hold.isPending || hold.isSuccess })

  if (patients.isPending) return <LoadingState rows={3} />
  if (patients.isError) return <ErrorState error={patients.error} onRetry={patients.refetch} />
  if (!patient) return <NoProfile choice={choice} />
  if (isTimeLost || time.isGone)
    return <TimeGone choice={choice} zone={zone} near={time.near} error={isTimeLost ? hold.error : null} />
  const byPackage = followUp.isFree ? null : usable.chosen
  const fee = followUp.isFree || byPackage ? 0 : feePaise
  const submit = () =>
    hold.mutate({
      body: {
        patientId: patient.id,
        practitionerId: choice.practitioner,
        facilityId: choice.facility,
        mode: choice.mode,
        startsAt: choice.at,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        ...(symptoms.length > 0 ? { symptoms } : {}),
        ...(followUp.chosen ? { followUpOf: followUp.chosen.appointmentId } : {}),
        ...(byPackage ? { packagePurchaseId: byPackage.id } : {}),
      },
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!hold.isPending && !hold.isSuccess) submit()
      }}
    >
      <Stack gap="lg">
        <Card>
          <PatientChoice
            people={people}
            chosen={patient.id}
            onChoose={setPicked}
            addHref={`/family/new?next=${encodeURIComponent(bookingHref(choice))}`}
          />
        </Card>
        <FollowUpChoice followUp={followUp} zone={zone} />
        {usable.packages.length > 0 && !followUp.isFree ? (
          <Card>
            <PackageChoice
              packages={usable.packages}
              chosen={byPackage?.id ?? null}
              onChoose={usable.choose}
            />
          </Card>
        ) : null}
        <Card>
          <Stack gap="md">
            <SymptomsInput value={symptoms} onChange={setSymptoms} />
            <Textarea
              label={t('reason')}
              description={t('private')}
              value={reason}
              maxLength={lineLength}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          </Stack>
        </Card>
        <FormError error={hold.error} />
        {hold.error?.code === 'too_many_holds' ? (
          <LinkButton href="/appointments" variant="default">
            {t('openHolds')}
          </LinkButton>
        ) : null}
        {choice.mode === 'in_person' ? null : (
          <Alert variant="light" color="gray">
            {t('teleconsent')}
          </Alert>
        )}
        <Stack gap={6}>
          <SubmitButton
            loading={hold.isPending || hold.isSuccess}
            disabled={time.isPending || !hydrated}
            size="lg"
          >
            {fee > 0 ? t('hold') : byPackage ? t('bookByPackage') : t('bookFree')}
          </SubmitButton>
          <Text size="sm" c="dimmed" ta="center">
            {fee > 0
              ? t('holdNote', { minutes: String(holdMinutes), amount: money(fee) })
              : byPackage
                ? t('byPackage', { name: byPackage.name })
                : t('free')}
          </Text>
        </Stack>
      </Stack>
    </form>
  )
}

const isSelf = ({ relation }: { relation: string | null }) => relation === 'self'

function NoProfile({ choice }: { choice: Choice }) {
  const t = useTranslations('scheduling.book.noProfile')
  return (
    <Card>
      <Stack align="flex-start" gap="sm">
        <Text fw={640}>{t('title')}</Text>
        <Text c="dimmed">{t('body')}</Text>
        <LinkButton href={`/family/new?next=${encodeURIComponent(bookingHref(choice))}`}>
          {t('action')}
        </LinkButton>
      </Stack>
    </Card>
  )
}
