'use client'
import type { Queue } from '@imeds/contracts/desk'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useHotkeys } from '@mantine/hooks'
import { useShortcutsOn } from '../shortcuts/use-shortcuts-on.ts'
import { slipOf, tokenOf } from './patient-appointments.tsx'
import type { Visits } from './use-visits.ts'

type Props = {
  queues: readonly Queue[]
  appointments: readonly Appointment[]
  visits: Visits
  onClose: () => void
}

/** The keys for the patient who is chosen; silent while one types, and when somebody switched them off. */
export function PatientShortcuts({ queues, appointments, visits, onClose }: Props) {
  const [on] = useShortcutsOn()
  const inDialog = () => document.querySelector('[role="dialog"]') !== null
  const free = (act: () => void) => () => {
    if (!visits.busy && !inDialog()) act()
  }
  useHotkeys(
    on
      ? [
          ['w', free(() => document.querySelector<HTMLElement>('[data-see-now]')?.click())],
          ['b', free(() => document.querySelector<HTMLElement>('[data-book-later]')?.click())],
          [
            'i',
            free(() => {
              const due = appointments.find(
                ({ mode, abilities }) => mode === 'in_person' && abilities.canCheckIn,
              )
              if (due) visits.checkIn(due)
            }),
          ],
          [
            'p',
            free(() => {
              const token = appointments.map(({ id }) => tokenOf(queues, id)).find(Boolean)
              if (token) window.open(slipOf(token), '_blank', 'noreferrer')
            }),
          ],
          ['Escape', free(onClose)],
        ]
      : [],
  )
  return null
}
