import { NotificationKind } from '@imeds/contracts/notifications'
import { describe, expect, it } from 'vitest'
import { channelsFor, kindsFor } from './channels.ts'

describe('channelsFor', () => {
  it('lays the own choices over the defaults of the audience', () => {
    const off = { kind: 'appointment_booked', channel: 'sms' as const, enabled: false }
    expect(channelsFor('patient', 'appointment_booked', [])).toEqual({ in_app: true, email: true, sms: true })
    expect(channelsFor('practitioner', 'appointment_booked', [])).toMatchObject({ in_app: true, sms: false })
    expect(channelsFor('patient', 'appointment_booked', [off])).toEqual({
      in_app: true,
      email: true,
      sms: false,
    })
  })
  it('keeps choices of other kinds apart', () => {
    const off = { kind: 'appointment_booked', channel: 'email' as const, enabled: false }
    expect(channelsFor('patient', 'appointment_cancelled', [off]).email).toBe(true)
  })
  it('never tells an audience of a kind that is not for it', () => {
    expect(channelsFor('staff', 'prescription_ready', [])).toEqual({
      in_app: false,
      email: false,
      sms: false,
    })
  })
})

it('tells each kind to somebody, and every audience by the app at least', () => {
  const told = (['patient', 'practitioner', 'staff'] as const).flatMap((audience) =>
    kindsFor(audience).map((kind) => ({ kind, inApp: channelsFor(audience, kind, []).in_app })),
  )
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(NotificationKind.options))
  expect(told.filter(({ inApp }) => !inApp)).toEqual([])
})
