'use client'
import type { TokenChange } from '@imeds/contracts/desk'
import { useTranslations } from '@imeds/i18n/react'
import { Button, UnstyledButton } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'
import type { Tone } from '@imeds/tokens'
import { StatusBadge } from '@/ui/status-badge.tsx'
import type { DayRow, RowState } from './day-rows.ts'
import classes from './day.module.css'
import type { TokenChanges } from './use-token-change.ts'

type Props = {
  row: DayRow
  queueId: string
  zone: string
  chosen: boolean
  changes: TokenChanges
  onChoose: (patientId: string) => void
}

export const toneOf: Record<RowState, Tone> = {
  booked: 'neutral',
  held: 'warning',
  waiting: 'info',
  called: 'accent',
  in_consultation: 'accent',
  done: 'success',
  skipped: 'warning',
  cancelled: 'neutral',
  no_show: 'warning',
  unattended: 'danger',
}

/** What the desk does with a row as a rule. */
const actionsOf: Partial<Record<RowState, readonly TokenChange[]>> = {
  waiting: ['call'],
  called: ['start', 'skip'],
  in_consultation: ['finish'],
  skipped: ['return'],
}

/** One patient of today. Its name is the row's one stop for the keyboard; arrows lead on. */
export function QueueRow({ row, queueId, zone, chosen, changes, onChoose }: Props) {
  const t = useTranslations('desk.day')
  const tokenWord = useTranslations('desk.token')
  const { instant, money } = useFormat()
  const { token, patient, state, appointment } = row
  const expectedAt = token?.expectation?.expectedAt
  const due = appointment?.bill?.status === 'open' && state !== 'held' ? appointment.bill.duePaise : 0
  return (
    <li className={classes['row']} data-state={state} data-chosen={chosen || undefined}>
      <span className={classes['token']}>{token?.label ?? '–'}</span>
      <UnstyledButton
        className={classes['who']}
        data-row={row.appointmentId}
        data-queue={queueId}
        aria-pressed={chosen}
        onClick={() => onChoose(patient.id)}
      >
        <span className={classes['name']}>{patient.name}</span>
        <span className={classes['when']}>
          {instant(row.startsAt, zone, 'time')}
          {expectedAt ? ` · ${t('expected', { time: instant(expectedAt, zone, 'time') })}` : ''}
          {due ? ` · ${t('due', { amount: money(due) })}` : ''}
        </span>
      </UnstyledButton>
      <span className={classes['state']}>
        <StatusBadge tone={toneOf[state]}>{t(`status.${state}`)}</StatusBadge>
      </span>
      <span className={classes['do']}>
        {token
          ? (actionsOf[state] ?? []).map((change, index) => (
              <Button
                key={change}
                size="compact-sm"
                variant={index === 0 ? 'light' : 'subtle'}
                aria-label={tokenWord('of', { action: tokenWord(change), name: patient.name })}
                onClick={() => changes.change(token, change)}
              >
                {tokenWord(change)}
              </Button>
            ))
          : null}
      </span>
    </li>
  )
}
