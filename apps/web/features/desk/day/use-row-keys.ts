'use client'
import type { Queue, TokenChange } from '@imeds/contracts/desk'
import type { Appointment } from '@imeds/contracts/scheduling'
import type { KeyboardEvent } from 'react'
import { useShortcutsOn } from '../shortcuts/use-shortcuts-on.ts'
import { rowsOf } from './day-rows.ts'
import type { TokenChanges } from './use-token-change.ts'

type Props = { queues: readonly Queue[]; appointments: readonly Appointment[]; changes: TokenChanges }

const changeOf: Record<string, TokenChange> = { s: 'start', d: 'finish', k: 'skip', r: 'return' }

/** Arrows walk over the rows of all queues; letters act on the row that has the focus. */
export function useRowKeys({ queues, appointments, changes }: Props) {
  const [on] = useShortcutsOn()
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
      all[all.indexOf(row) + step]?.focus()
      event.preventDefault()
      return
    }
    if (!on) return
    const queue = queues.find(({ practitioner }) => practitioner.id === row.dataset['queue'])
    if (!queue) return
    if (event.key === 'c') changes.callNext(queue)
    const change = changeOf[event.key]
    const { token } =
      rowsOf(queue, appointments).find(({ appointmentId }) => appointmentId === row.dataset['row']) ?? {}
    if (change && token) changes.change(token, change)
    if (change || event.key === 'c') event.preventDefault()
  }
  return onKeyDown
}
