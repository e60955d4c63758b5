'use client'
import type { Queue, Token } from '@imeds/contracts/desk'
import type { FoundPatient } from '@imeds/contracts/patients'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Kbd, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconPrinter } from '@tabler/icons-react'
import { useFormat } from '@/lib/use-format.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { shownState } from '../day/day-rows.ts'
import { toneOf } from '../day/queue-row.tsx'
import type { Place } from '../place.ts'
import { CancelVisit } from './cancel-visit.tsx'
import { MoveVisit } from './move-visit.tsx'
import classes from './patient.module.css'
import type { Visits } from './use-visits.ts'

type Props = {
  place: Place
  queues: readonly Queue[]
  patient: FoundPatient
  appointments: readonly Appointment[]
  visits: Visits
}

/** The token of an appointment, when the patient is checked in. */
export const tokenOf = (queues: readonly Queue[], appointmentId: string): Token | undefined =>
  queues.flatMap(({ tokens }) => tokens).find((token) => token.appointmentId === appointmentId)

/** Where a token is printed from. */
export const slipOf = ({ id }: Pick<Token, 'id'>): string => `/api/v1/tokens/${id}/slip.pdf`

/** What the patient has today and ahead, each with its next step. */
export function PatientAppointments({ place, queues, appointments, visits }: Props) {
  const t = useTranslations('desk.patient')
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h5">
        {t('today')}
      </Title>
      {appointments.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('nothingAhead')}
        </Text>
      ) : (
        <ul className={classes['visits']}>
          {appointments.map((appointment) => (
            <Visit
              key={appointment.id}
              place={place}
              appointment={appointment}
              token={tokenOf(queues, appointment.id)}
              visits={visits}
            />
          ))}
        </ul>
      )}
    </Stack>
  )
}

type VisitProps = { place: Place; appointment: Appointment; token: Token | undefined; visits: Visits }

function Visit({ place, appointment, token, visits }: VisitProps) {
  const t = useTranslations('desk.patient')
  const day = useTranslations('desk.day')
  const word = useTranslations('desk.token')
  const { instant, money } = useFormat()
  const { startsAt, practitioner, status, abilities, bill, facility } = appointment
  const when = instant(startsAt, facility.timeZone)
  const state = shownState(appointment, token ?? null)
  return (
    <li className={classes['visit']}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={560}>{when}</Text>
          <Text size="sm" c="dimmed">
            {day('doctor', { name: practitioner.name })}
            {token ? ` · ${word('label', { label: token.label })}` : ''}
          </Text>
        </div>
        <StatusBadge tone={toneOf[state]}>{day(`status.${state}`)}</StatusBadge>
      </Group>
      {bill && status !== 'held' ? (
        <LinkText href={`/desk/bills/${bill.id}`} size="sm">
          {bill.status === 'open'
            ? t('billOpen', { amount: money(bill.duePaise) })
            : t('bill', { amount: money(bill.totalPaise) })}
        </LinkText>
      ) : null}
      <Group gap={6}>
        {abilities.canCheckIn && appointment.mode === 'in_person' ? (
          <Button
            size="sm"
            leftSection={<IconCheck size={16} aria-hidden />}
            rightSection={
              <Kbd aria-hidden visibleFrom="sm">
                i
              </Kbd>
            }
            disabled={visits.busy}
            onClick={() => visits.checkIn(appointment)}
          >
            {t('checkIn')}
          </Button>
        ) : null}
        {token ? (
          <Button
            component="a"
            href={slipOf(token)}
            target="_blank"
            rel="noreferrer"
            size="sm"
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            rightSection={
              <Kbd aria-hidden visibleFrom="sm">
                p
              </Kbd>
            }
          >
            {word('print')}
          </Button>
        ) : null}
        {abilities.canReschedule ? <MoveVisit place={place} appointment={appointment} /> : null}
        {abilities.canMarkNoShow ? (
          <Button
            size="sm"
            variant="default"
            disabled={visits.busy}
            onClick={() => visits.markNoShow(appointment)}
          >
            {t('noShow')}
          </Button>
        ) : null}
        {abilities.canCancel ? <CancelVisit appointment={appointment} when={when} /> : null}
      </Group>
    </li>
  )
}
