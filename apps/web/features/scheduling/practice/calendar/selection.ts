import { addDays } from '../../../../lib/zoned-time.ts'
import type { Span } from './days.ts'

/** The steps of the grid, in minutes. */
export const step = 30

/** One field of the grid: a date and the minutes after midnight at which it begins. */
export type Cell = { date: string; at: number }
export type Selection = Span & { date: string }

/** From one field to another of the same day, both included. */
export const between = (anchor: Cell, head: Cell): Selection => ({
  date: anchor.date,
  start: Math.min(anchor.at, head.at),
  end: Math.max(anchor.at, head.at) + step,
})

export const covers = ({ date, start, end }: Selection, cell: Cell): boolean =>
  cell.date === date && start <= cell.at && cell.at < end

/** Where an arrow key leads; null for another key. Up and down stay in the hours shown. */
export function moved({ date, at }: Cell, key: string, shown: Span): Cell | null {
  const within = (minutes: number) => Math.min(shown.end - step, Math.max(shown.start, minutes))
  switch (key) {
    case 'ArrowUp':
      return { date, at: within(at - step) }
    case 'ArrowDown':
      return { date, at: within(at + step) }
    case 'PageUp':
      return { date, at: within(at - 4 * step) }
    case 'PageDown':
      return { date, at: within(at + 4 * step) }
    case 'Home':
      return { date, at: shown.start }
    case 'End':
      return { date, at: shown.end - step }
    case 'ArrowLeft':
      return { date: addDays(date, -1), at }
    case 'ArrowRight':
      return { date: addDays(date, 1), at }
    default:
      return null
  }
}
