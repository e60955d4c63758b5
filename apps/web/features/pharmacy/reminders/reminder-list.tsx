'use client'
import { mutation, query } from '@imeds/client'
import {
  listMedicineReminders,
  snoozeMedicineReminder,
  stopMedicineReminder,
  type MedicineReminder,
} from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { RemindedLines } from './reminded-lines.tsx'

const snoozeMinutes = 15

/** What somebody is reminded of, the next first. */
export function ReminderList() {
  const t = useTranslations('pharmacy.reminders')
  const { user } = useSession()
  const list = useQuery(query(listMedicineReminders))
  useTopic(user ? `user/${user.id}` : null, () => void list.refetch())
  if (list.isPending) return <LoadingState />
  if (list.isError) return <ErrorState error={list.error} onRetry={list.refetch} />
  if (list.data.items.length === 0)
    return (
      <EmptyState
        icon={<IconBell size={28} aria-hidden />}
        title={t('none')}
        body={t('noneBody')}
        action={<LinkButton href="/prescriptions">{t('prescriptions')}</LinkButton>}
      />
    )
  return (
    <Stack gap="lg">
      {list.data.items.map((reminder) => (
        <ReminderCard key={reminder.id} reminder={reminder} />
      ))}
    </Stack>
  )
}

function ReminderCard({ reminder }: { reminder: MedicineReminder }) {
  const t = useTranslations('pharmacy.reminders')
  const { instant } = useFormat()
  const { timeZone, nextAt, snoozedUntil, next, abilities, prescriptionId } = reminder
  return (
    <SectionCard
      title={nextAt ? t('next', { when: instant(nextAt, timeZone) }) : t('ended')}
      lead={t('of', { name: reminder.patient.name })}
    >
      <Stack>
        {snoozedUntil ? <Text>{t('snoozed', { when: instant(snoozedUntil, timeZone, 'time') })}</Text> : null}
        {next.length > 0 ? <RemindedLines label={t('take')} lines={next} /> : null}
        <Group gap="sm">
          {abilities.snooze ? <SnoozeButton id={reminder.id} /> : null}
          <LinkButton variant="default" href={`/medicines/reminders/${prescriptionId}`}>
            {t('change')}
          </LinkButton>
          {abilities.stop ? <StopButton id={reminder.id} /> : null}
        </Group>
      </Stack>
    </SectionCard>
  )
}

/** A change of a reminder that says that it was done. */
function useDone(words: string) {
  const said = useSaid()
  const client = useQueryClient()
  return {
    onSuccess: () => {
      said.done(words)
      void client.invalidateQueries()
    },
    onError: said.failed,
  }
}

function SnoozeButton({ id }: { id: string }) {
  const t = useTranslations('pharmacy.reminders')
  const snooze = useMutation({ ...mutation(snoozeMedicineReminder), ...useDone(t('putOff')) })
  return (
    <Button
      loading={snooze.isPending}
      onClick={() => snooze.mutate({ params: { id }, body: { minutes: snoozeMinutes } })}
    >
      {t('snooze', { minutes: snoozeMinutes })}
    </Button>
  )
}

function StopButton({ id }: { id: string }) {
  const t = useTranslations('pharmacy.reminders')
  const stop = useMutation({ ...mutation(stopMedicineReminder), ...useDone(t('stopped')) })
  return (
    <ConfirmButton
      danger
      title={t('stopTitle')}
      body={t('stopBody')}
      confirmLabel={t('stop')}
      loading={stop.isPending}
      onConfirm={() => stop.mutate({ params: { id } })}
    >
      {t('stop')}
    </ConfirmButton>
  )
}
