import type { Published } from '@imeds/contracts'
import { billPaid, refundFailed, refundProcessed } from '@imeds/contracts/billing'
import { clinicalNoteCorrected, encounterLeftOpen, encounterStarted } from '@imeds/contracts/consultation'
import { claimMessageWritten, claimMoved } from '@imeds/contracts/insurance'
import { NotificationKind } from '@imeds/contracts/notifications'
import {
  practitionerRejected,
  practitionerSubmitted,
  practitionerVerified,
} from '@imeds/contracts/practitioners'
import { prescriptionSigned } from '@imeds/contracts/prescriptions'
import { recordShared } from '@imeds/contracts/records'
import {
  appointmentBooked,
  appointmentCancelled,
  appointmentMarkedNoShow,
  appointmentPaidTooLate,
  appointmentRescheduled,
  appointmentUnattended,
  practitionerDelayed,
} from '@imeds/contracts/scheduling'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createBookedVisit,
  createRefundedBill,
  createTreatment,
  emailOf,
  giveEmail,
  patientName,
  type BookedVisit,
} from '../../../test/factories/notifications.ts'
import { createClaimRow, createShareRow } from '../../../test/factories/notifications-of-records.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { announce, messagingEnv, recordingGateways } from '../../../test/told.ts'
import { newId } from '../../platform/ids.ts'
import { sendReminder } from './send-reminder.ts'

const { sent, services } = recordingGateways()
let test: TestApp
let admin: Person
let desk: Person
let visit: BookedVisit
beforeAll(async () => {
  // Far ahead of any real day: reminders that wait here are never due by the database's clock.
  test = await startTestApp({ now: '2090-12-04T03:30:00.000Z', env: messagingEnv, services })
  admin = await createPerson(test, { role: 'admin', name: 'Admin' })
  await giveEmail(test, admin)
})
afterAll(() => test.close())
beforeEach(async () => {
  visit = await createBookedVisit(test)
  desk = await createPerson(test, { role: 'front_desk', facilityId: visit.meera.facilityId, name: 'Desk' })
  await createPerson(test, { name: 'Somebody else' })
  sent.length = 0
})

const nameOf = (userId: string | undefined) =>
  Object.entries({ asha: visit.asha, ravi: visit.ravi, meera: visit.meera, admin, desk }).find(
    ([, person]) => person.userId === userId,
  )?.[0] ?? `stranger ${userId}`

/** Who was told of a kind by which channels, of this visit and since it was made. */
async function told(kind: NotificationKind): Promise<Record<string, string[]>> {
  const rows = await test.deps.db
    .selectFrom('notification')
    .leftJoin('outgoing_message', 'outgoing_message.notification_id', 'notification.id')
    .select(['notification.user_id', 'notification.in_app', 'channel', 'status'])
    .where('kind', '=', kind)
    .where((the) =>
      the(
        'notification.user_id',
        'in',
        [visit.asha, visit.ravi, visit.meera, desk, admin].map((one) => one.userId),
      ),
    )
    .orderBy('channel')
    .execute()
  const by: Record<string, string[]> = {}
  for (const { user_id, in_app, channel, status } of rows) {
    const channels = (by[nameOf(user_id)] ??= in_app ? ['in_app'] : [])
    if (channel) channels.push(status === 'sent' ? channel : `${channel} ${status}`)
  }
  return by
}

const change = (set: {
  status: 'cancelled' | 'booked' | 'arrived' | 'no_show' | 'unattended'
  version?: number
  cancelled_as?: 'patient' | null
}) => test.deps.db.updateTable('appointment').set(set).where('id', '=', visit.appointmentId).execute()
const step = (status: 'submitted' | 'rejected' | 'verified') =>
  test.deps.db
    .updateTable('practitioner')
    .set({ status, submitted_at: new Date('2090-12-03T00:00:00Z') })
    .where('id', '=', visit.meera.practitionerId)
    .execute()
const both = (patient: string[], practitioner: string[]) => ({
  asha: patient,
  ravi: patient,
  meera: practitioner,
})
const remind = (which: 'day' | 'hour') => async (): Promise<null> => {
  const { appointmentId, startsAt } = visit
  await sendReminder(test.deps, { appointmentId, which, startsAt: startsAt.toISOString() })
  await test.drain()
  return null
}

/** What laboratory, pharmacy, packages and reviews tell has tests of its own, beside it. */
type Kind = Exclude<
  NotificationKind,
  `lab_${string}` | `medicine_${string}` | `stock_${string}` | `package_${string}` | `review_${string}`
>
const isKind = (kind: NotificationKind): kind is Kind => !/^(lab|medicine|stock|package|review)_/.test(kind)

/** Each kind: what brings it about, and who is told how as long as nobody set anything. */
const occasions: Record<
  Kind,
  { happens: () => Promise<Published | null>; expected: () => Record<string, string[]> }
> = {
  appointment_booked: {
    happens: async () => appointmentBooked({ appointmentId: visit.appointmentId }),
    expected: () => both(['in_app', 'email', 'sms'], ['in_app']),
  },
  appointment_rescheduled: {
    happens: async () => appointmentRescheduled({ appointmentId: visit.appointmentId }),
    expected: () => both(['in_app', 'email', 'sms'], ['in_app', 'email']),
  },
  appointment_cancelled: {
    happens: async () => {
      await change({ status: 'cancelled', cancelled_as: 'patient' })
      return appointmentCancelled({ appointmentId: visit.appointmentId, by: 'patient' })
    },
    expected: () => both(['in_app', 'email', 'sms'], ['in_app', 'email']),
  },
  appointment_missed: {
    happens: async () => {
      await change({ status: 'no_show' })
      return appointmentMarkedNoShow({ appointmentId: visit.appointmentId })
    },
    expected: () => ({ asha: ['in_app', 'email'], ravi: ['in_app', 'email'] }),
  },
  appointment_unattended: {
    happens: async () => {
      await change({ status: 'arrived' })
      await change({ status: 'unattended' })
      return appointmentUnattended({ appointmentId: visit.appointmentId })
    },
    expected: () => both(['in_app', 'email', 'sms'], ['in_app', 'email']),
  },
  encounter_left_open: {
    happens: async () => {
      const { encounterId } = await createTreatment(test, visit)
      return encounterLeftOpen({ encounterId, appointmentId: visit.appointmentId })
    },
    expected: () => ({ meera: ['in_app', 'email'] }),
  },
  appointment_reminder_day: {
    happens: remind('day'),
    expected: () => both(['in_app', 'email'], ['in_app']),
  },
  appointment_reminder_hour: {
    happens: remind('hour'),
    expected: () => both(['in_app', 'sms'], ['in_app']),
  },
  appointment_hold_lapsed_refund: {
    happens: async () => {
      await change({ status: 'cancelled', cancelled_as: 'patient' })
      const { billId } = await createRefundedBill(test, visit)
      return appointmentPaidTooLate({ appointmentId: visit.appointmentId, billId })
    },
    expected: () => ({ asha: ['in_app', 'email', 'sms'], ravi: ['in_app', 'email', 'sms'] }),
  },
  practitioner_delayed: {
    happens: async () => {
      const day = visit.startsAt.toISOString().slice(0, 10)
      const delayed = { practitionerId: visit.meera.practitionerId, facilityId: visit.meera.facilityId, day }
      await test.deps.db
        .insertInto('practitioner_delay')
        .values({
          practitioner_id: delayed.practitionerId,
          facility_id: delayed.facilityId,
          day,
          minutes: 40,
          said_by: desk.userId,
          said_at: test.clock.now(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return practitionerDelayed({ ...delayed, minutes: 40, version: 1 })
    },
    expected: () => ({ asha: ['in_app', 'sms'], ravi: ['in_app', 'sms'] }),
  },
  payment_received: {
    happens: async () => {
      const { billId } = await createRefundedBill(test, visit)
      const paidAt = test.clock.now().toISOString()
      return billPaid({ billId, subjectType: 'appointment', subjectId: visit.appointmentId, paidAt })
    },
    expected: () => ({ asha: ['in_app', 'email'], ravi: ['in_app', 'email'] }),
  },
  refund_processed: {
    happens: async () => refundProcessed(await createRefundedBill(test, visit)),
    expected: () => ({ asha: ['in_app', 'email'], ravi: ['in_app', 'email'] }),
  },
  refund_failed: {
    happens: async () => refundFailed(await createRefundedBill(test, visit, { status: 'failed' })),
    expected: () => ({ admin: ['in_app', 'email'], desk: ['in_app'] }),
  },
  encounter_admitted: {
    happens: async () => {
      const { encounterId } = await createTreatment(test, visit)
      return encounterStarted({ encounterId, appointmentId: visit.appointmentId })
    },
    expected: () => ({ asha: ['in_app'], ravi: ['in_app'] }),
  },
  prescription_ready: {
    happens: async () => prescriptionSigned(await createTreatment(test, visit)),
    expected: () => ({ asha: ['in_app', 'email', 'sms'], ravi: ['in_app', 'email', 'sms'] }),
  },
  clinical_note_corrected: {
    happens: async () => {
      const { encounterId } = await createTreatment(test, visit)
      return clinicalNoteCorrected({ encounterId, appointmentId: visit.appointmentId, version: 2 })
    },
    expected: () => ({ asha: ['in_app', 'email', 'sms'], ravi: ['in_app', 'email', 'sms'] }),
  },
  practitioner_submitted: {
    happens: async () => {
      await step('submitted')
      return practitionerSubmitted({ practitionerId: visit.meera.practitionerId })
    },
    expected: () => ({ admin: ['in_app', 'email'] }),
  },
  practitioner_verified: {
    happens: async () => practitionerVerified({ practitionerId: visit.meera.practitionerId }),
    expected: () => ({ meera: ['in_app', 'email', 'sms'] }),
  },
  practitioner_rejected: {
    happens: async () => {
      await step('rejected')
      return practitionerRejected({ practitionerId: visit.meera.practitionerId })
    },
    expected: () => ({ meera: ['in_app', 'email', 'sms'] }),
  },
  record_shared: {
    happens: async () => recordShared(await createShareRow(test, visit)),
    expected: () => ({ meera: ['in_app', 'email'] }),
  },
  claim_moved: {
    happens: async () => {
      const claimId = await createClaimRow(test, visit)
      return claimMoved({ claimId, status: 'approved', stepId: newId(), by: 'facility' })
    },
    expected: () => ({ asha: ['in_app', 'email'], ravi: ['in_app', 'email'] }),
  },
  claim_message: {
    happens: async () => {
      const claimId = await createClaimRow(test, visit)
      return claimMessageWritten({ claimId, messageId: newId(), by: 'patient' })
    },
    expected: () => ({ desk: ['in_app'] }),
  },
}

async function happen(kind: Kind): Promise<Published | null> {
  const event = await occasions[kind].happens()
  if (event) await announce(test, event)
  return event
}

describe.each(NotificationKind.options.filter(isKind))('%s', (kind) => {
  it('reaches the right people by the right channels, once, and names no patient', async () => {
    const event = await happen(kind)
    expect(await told(kind)).toEqual(occasions[kind].expected())
    const messages = [...sent]

    if (event) await announce(test, event)
    else await occasions[kind].happens()
    expect(sent).toEqual(messages)
    expect(await told(kind)).toEqual(occasions[kind].expected())

    const { db } = test.deps
    const rows = await db.selectFrom('notification').select(['params']).where('kind', '=', kind).execute()
    expect(rows.length).toBeGreaterThan(0)
    const everything = JSON.stringify([messages, rows])
    expect(everything).not.toContain(patientName)
    expect(everything).not.toContain(visit.patient.phone)
    expect(everything.toLowerCase()).not.toContain('fever')
  })
})

describe('what is said', () => {
  const messageTo = (to: string) => sent.find((message) => message.to === to)?.text ?? ''

  it('names time, place and the registered practitioner to the patient, and leads to the page', async () => {
    await happen('appointment_booked')
    const email = messageTo(emailOf(visit.asha.userId))
    expect(email).toContain('Wed, 6 Dec, 9:00 am with Dr Meera Iyer, at Banyan Clinic.')
    expect(email).toContain(
      `Dr Meera Iyer, MBBS, registration ${visit.meera.row.registration_number} (Telangana Medical Council)`,
    )
    expect(email).toContain(`http://localhost:3000/appointments/${visit.appointmentId}`)
    const sms = messageTo(visit.asha.phone)
    expect(sms).toContain('Wed, 6 Dec, 9:00 am with Dr Meera Iyer')
    expect(sms).toContain(`registration ${visit.meera.row.registration_number}`)
  })

  it('leads the practitioner to the own page without a word about the patient', async () => {
    await happen('appointment_cancelled')
    const email = messageTo(emailOf(visit.meera.userId))
    expect(email).toContain('The patient cancelled the appointment')
    expect(email).toContain(`http://localhost:3000/practice/appointments/${visit.appointmentId}`)
  })

  it("is said in the reader's language", async () => {
    const { db } = test.deps
    await db.updateTable('user_account').set({ locale: 'hi' }).where('id', '=', visit.asha.userId).execute()
    await db.updateTable('user_account').set({ locale: 'te' }).where('id', '=', visit.ravi.userId).execute()
    await happen('appointment_booked')
    expect(messageTo(visit.asha.phone)).toContain('आपका अपॉइंटमेंट बुक हो गया है')
    expect(messageTo(visit.asha.phone)).toContain('पंजीकरण')
    expect(messageTo(visit.ravi.phone)).toContain('మీ అపాయింట్‌మెంట్ బుక్ అయింది')
  })
})

describe('who is told', () => {
  it('is nobody whose relation ended, who is shut out, or by an address that is not verified', async () => {
    const { db } = test.deps
    const { asha, ravi, meera, patient } = visit
    await db
      .updateTable('related_person')
      .set({ ended_at: test.clock.now() })
      .where('user_id', '=', ravi.userId)
      .where('patient_id', '=', patient.id)
      .execute()
    await db
      .updateTable('user_account')
      .set({ disabled_at: test.clock.now() })
      .where('id', '=', meera.userId)
      .execute()
    await db
      .updateTable('user_account')
      .set({ email_verified: false })
      .where('id', '=', asha.userId)
      .execute()
    await happen('appointment_rescheduled')
    expect(await told('appointment_rescheduled')).toEqual({ asha: ['in_app', 'sms'] })
  })

  it('is a doctor who looks after the patient once, as the doctor', async () => {
    const { db } = test.deps
    await db
      .insertInto('related_person')
      .values({ patient_id: visit.patient.id, user_id: visit.meera.userId, relation: 'parent' })
      .execute()
    await happen('appointment_booked')
    expect((await told('appointment_booked'))['meera']).toEqual(['in_app'])
  })

  it('is nobody of a booking that was cancelled before the message could go out', async () => {
    await change({ status: 'cancelled', cancelled_as: 'patient' })
    await happen('appointment_booked')
    expect(await told('appointment_booked')).toEqual({})
  })

  it('is everybody of each move, and once of two moves in a breath', async () => {
    const moved = appointmentRescheduled({ appointmentId: visit.appointmentId })
    await announce(test, moved)
    await change({ status: 'booked', version: 3 })
    await announce(test, moved)
    await announce(test, moved)
    const rows = await test.deps.db
      .selectFrom('notification')
      .select('occasion')
      .where('kind', '=', 'appointment_rescheduled')
      .where('user_id', '=', visit.asha.userId)
      .orderBy('created_at')
      .execute()
    expect(rows.map((row) => row.occasion).toSorted()).toEqual(['version 1', 'version 3'])
  })

  it('is told once when two workers deliver the same event at the same time', async () => {
    const { appointmentId, startsAt } = visit
    const payload = { appointmentId, which: 'hour' as const, startsAt: startsAt.toISOString() }
    await Promise.all([1, 2, 3].map(() => sendReminder(test.deps, payload)))
    await test.drain()
    expect(await told('appointment_reminder_hour')).toEqual(both(['in_app', 'sms'], ['in_app']))
    expect(sent.filter(({ to }) => to === visit.asha.phone)).toHaveLength(1)
  })
})
