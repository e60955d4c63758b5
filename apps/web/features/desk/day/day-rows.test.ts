import type { Queue, Token } from '@imeds/contracts/desk'
import type { Appointment } from '@imeds/contracts/scheduling'
import { expect, it } from 'vitest'
import { nextToken, rowsOf } from './day-rows.ts'

const at = (time: string) => `2026-12-07T${time}:00.000Z`
const token = (id: string, status: Token['status'], startsAt: string, position?: number): Token => ({
  id,
  label: id,
  number: 1,
  status,
  appointmentId: `a-${id}`,
  practitionerId: 'meera',
  practitionerName: 'Meera Iyer',
  patient: { id: `p-${id}`, name: id },
  startsAt: at(startsAt),
  issuedAt: at('03:00'),
  calledAt: null,
  startedAt: null,
  finishedAt: null,
  expectation: position ? { position, expectedAt: at(startsAt), delayMinutes: 0 } : null,
})
const appointment = (id: string, startsAt: string, over: Partial<Appointment> = {}) =>
  ({
    id,
    status: 'booked',
    mode: 'in_person',
    startsAt: at(startsAt),
    practitioner: { id: 'meera', name: 'Meera Iyer' },
    patient: { id: 'p', name: id, gender: 'female', birthDate: '1990-01-01' },
    ...over,
  }) as Appointment
const queue = (tokens: Token[]): Queue => ({
  practitioner: { id: 'meera', name: 'Meera Iyer' },
  letter: 'A',
  room: null,
  delayMinutes: 0,
  visitMinutes: 15,
  tokens,
})

it('lists who is inside, then called, then waiting and booked by time, then who is over', () => {
  const rows = rowsOf(
    queue([
      token('A-1', 'done', '03:30'),
      token('A-2', 'in_consultation', '03:45'),
      token('A-4', 'waiting', '04:30', 1),
      token('A-3', 'called', '04:00'),
      token('A-5', 'skipped', '03:40'),
    ]),
    [appointment('a-A-1', '03:30', { status: 'fulfilled' }), appointment('later', '04:15')],
  )
  expect(rows.map(({ appointmentId, state }) => [appointmentId, state])).toEqual([
    ['a-A-2', 'in_consultation'],
    ['a-A-3', 'called'],
    ['later', 'booked'],
    ['a-A-4', 'waiting'],
    ['a-A-5', 'skipped'],
    ['a-A-1', 'done'],
  ])
})

it('leaves out other doctors and visits that nobody comes to', () => {
  const rows = rowsOf(queue([]), [
    appointment('video', '04:00', { mode: 'video' }),
    appointment('other', '04:00', { practitioner: { id: 'other', name: 'Other' } }),
  ])
  expect(rows).toEqual([])
})

it('calls the first that waits', () => {
  const waiting = [token('A-2', 'waiting', '04:15', 2), token('A-1', 'waiting', '04:00', 1)]
  expect(nextToken(queue(waiting))?.id).toBe('A-1')
  expect(nextToken(queue([token('A-1', 'called', '04:00')]))).toBeUndefined()
})
