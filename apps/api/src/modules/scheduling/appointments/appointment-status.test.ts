import { describe, expect, it } from 'vitest'
import { AppointmentStatus } from '@imeds/contracts/scheduling'
import { busyStatuses, statusAfter, type Change } from './appointment-status.ts'

const changes: Change[] = [
  'pay',
  'release',
  'lapse',
  'reschedule',
  'cancel',
  'arrive',
  'start',
  'fulfil',
  'miss',
  'leave_unattended',
]
const reachable = (status: AppointmentStatus) =>
  Object.fromEntries(
    changes.flatMap((change) => {
      const next = statusAfter(status, change)
      return next ? [[change, next]] : []
    }),
  )

describe('the statuses of an appointment', () => {
  it('follow one table', () => {
    expect(
      Object.fromEntries(AppointmentStatus.options.map((status) => [status, reachable(status)])),
    ).toEqual({
      held: { pay: 'booked', release: 'expired', lapse: 'expired' },
      booked: {
        reschedule: 'booked',
        cancel: 'cancelled',
        arrive: 'arrived',
        start: 'in_progress',
        miss: 'no_show',
      },
      arrived: {
        cancel: 'cancelled',
        start: 'in_progress',
        miss: 'no_show',
        leave_unattended: 'unattended',
      },
      in_progress: { fulfil: 'fulfilled' },
      fulfilled: {},
      cancelled: {},
      no_show: {},
      unattended: {},
      expired: {},
    })
  })

  it('never come back to taking time once they stopped', () => {
    const busy = new Set<string>(busyStatuses)
    for (const status of AppointmentStatus.options.filter((one) => !busy.has(one)))
      for (const change of changes) expect(busy.has(statusAfter(status, change) ?? '')).toBe(false)
  })

  it('reach every status from a hold', () => {
    const seen = new Set<AppointmentStatus>(['held'])
    for (const status of seen)
      for (const change of changes) {
        const next = statusAfter(status, change)
        if (next) seen.add(next)
      }
    expect([...seen].toSorted()).toEqual([...AppointmentStatus.options].toSorted())
  })
})
