'use client'
import { mutation, query } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import {
  getPrescriptionReminder,
  setPrescriptionReminder,
  type ReminderTimes,
} from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconReplace } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { RemindedLines } from './reminded-lines.tsx'

const parts = ['morning', 'noon', 'evening', 'night'] as const
const usual: ReminderTimes = { morning: '08:00', noon: '13:00', evening: '18:00', night: '22:00' }

/** Wants to be reminded of a prescription's medicines, and when. */
export function ReminderForm({ prescriptionId, today }: { prescriptionId: string; today: string }) {
  const t = useTranslations('pharmacy.reminders')
  const found = useQuery(query(getPrescriptionReminder, { params: { id: prescriptionId } }))
  if (found.isPending) return <LoadingState />
  if (found.isError) return <ErrorState error={found.error} onRetry={found.refetch} />
  const { current, lines } = found.data
  if (!current)
    return (
      <Alert color="warning" variant="light" icon={<IconReplace aria-hidden />}>
        {t('superseded')}
      </Alert>
    )
  return (
    <Stack gap="lg">
      <SectionCard title={t('what')}>
        <RemindedLines
          label={t('what')}
          lines={lines.map((line) => (line.regular ? line : { ...line, note: t('irregular') }))}
        />
      </SectionCard>
      {lines.some(({ regular }) => regular) ? (
        <When prescriptionId={prescriptionId} found={found.data} today={today} />
      ) : (
        <EmptyState
          title={t('nothing')}
          body={t('nothingBody')}
          action={<LinkButton href={`/prescriptions/${prescriptionId}`}>{t('toPrescription')}</LinkButton>}
        />
      )}
    </Stack>
  )
}

type WhenProps = {
  prescriptionId: string
  found: ReplyOf<typeof getPrescriptionReminder>
  today: string
}

function When({ prescriptionId, found: { reminder }, today }: WhenProps) {
  const t = useTranslations('pharmacy.reminders')
  const router = useRouter()
  const said = useSaid()
  const client = useQueryClient()
  const [startsOn, setStartsOn] = useState(reminder?.startsOn ?? today)
  const [times, setTimes] = useState(reminder?.times ?? usual)
  const save = useMutation({
    ...mutation(setPrescriptionReminder),
    onSuccess: () => {
      said.done(t('saved'))
      void client.invalidateQueries()
      router.push('/medicines/reminders')
    },
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // Where the person is now: the server's zone says nothing of it.
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    save.mutate({ params: { id: prescriptionId }, body: { timeZone, startsOn, times } })
  }
  return (
    <SectionCard title={t('when')}>
      <form onSubmit={submit}>
        <Stack align="flex-start">
          <TextInput
            type="date"
            label={t('startsOn')}
            description={t('startsOnHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            value={startsOn}
            onChange={(event) => setStartsOn(event.currentTarget.value)}
          />
          <SimpleGrid cols={{ base: 2, sm: 4 }} w="100%">
            {parts.map((part) => (
              <TextInput
                key={part}
                type="time"
                required
                label={t(`parts.${part}`)}
                value={times[part]}
                onChange={(event) => setTimes({ ...times, [part]: event.currentTarget.value })}
              />
            ))}
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {t('clock')}
          </Text>
          <FormError error={save.error} />
          <SubmitButton loading={save.isPending}>
            {t(reminder?.status === 'active' ? 'save' : 'begin')}
          </SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
