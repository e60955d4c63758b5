import { describe, expect, it } from 'vitest'
import { AppointmentStatus } from '@imeds/contracts/scheduling'
import { statusAfter } from './appointment-status.ts'
import { cutOffs, endOfMissed } from './left-open.ts'

const endsAt = new Date('2026-12-08T09:00:00Z')
const after = (hours: number, seconds = 0) => new Date(endsAt.getTime() + hours * 3_600_000 + seconds * 1000)
const video = (status: AppointmentStatus) => ({ status, mode: 'video', endsAt }) as const

describe('a visit that nobody began', () => {
  it('is left to people for four hours at a distance, for twelve in person', () => {
    expect(endOfMissed(video('booked'), after(4, -1))).toBeNull()
    expect(endOfMissed(video('booked'), after(4))).toBe('miss')
    expect(endOfMissed({ ...video('arrived'), mode: 'in_person' }, after(12, -1))).toBeNull()
    expect(endOfMissed({ ...video('arrived'), mode: 'in_person' }, after(12))).toBe('leave_unattended')
  })

  it('is blamed on who was not there', () => {
    expect(endOfMissed(video('booked'), after(5))).toBe('miss')
    expect(endOfMissed(video('arrived'), after(5))).toBe('leave_unattended')
  })

  it('is nothing else, and what is decided can happen', () => {
    const ends = AppointmentStatus.options.map((status) => {
      const end = endOfMissed(video(status), after(100))
      return [status, end && statusAfter(status, end)]
    })
    expect(ends.filter(([, end]) => end !== null)).toEqual([
      ['booked', 'no_show'],
      ['arrived', 'unattended'],
    ])
  })

  it('is looked for from the same moment on', () => {
    expect(cutOffs(after(4)).atDistance).toEqual(endsAt)
    expect(cutOffs(after(12)).inPerson).toEqual(endsAt)
  })
})
