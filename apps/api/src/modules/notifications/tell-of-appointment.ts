import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { findAppointment, type AppointmentRow } from './subject.repository.ts'
import { tell } from './tell.ts'
import { visitOf } from './visit.ts'

type Of = { appointmentId: string }

// An event may be delivered late: what was undone meanwhile is not announced any more.
const standing: AppointmentRow['status'][] = ['booked', 'arrived', 'in_progress']

export const tellOfBooking = async (deps: Deps, { appointmentId }: Of): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const appointment = await findAppointment(tx, appointmentId)
    if (!appointment || !standing.includes(appointment.status)) return
    const { visit, patientSide, practitionerUserId } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'appointment_booked', params: { visit } },
      subject: { type: 'appointment', id: appointmentId },
      to: { practitioner: [practitionerUserId], patient: patientSide },
    })
  })

/** Moved twice in a breath is told once, with the time that stands: the version tells the occasions apart. */
export const tellOfRescheduling = async (deps: Deps, { appointmentId }: Of): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const appointment = await findAppointment(tx, appointmentId)
    if (!appointment || !standing.includes(appointment.status)) return
    const { visit, patientSide, practitionerUserId } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'appointment_rescheduled', params: { visit } },
      subject: { type: 'appointment', id: appointmentId },
      occasion: `version ${appointment.version}`,
      to: { practitioner: [practitionerUserId], patient: patientSide },
    })
  })

export const tellOfCancellation = async (deps: Deps, { appointmentId }: Of): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const appointment = await findAppointment(tx, appointmentId)
    if (!appointment?.cancelled_as) return
    const { visit, patientSide, practitionerUserId } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'appointment_cancelled', params: { visit, by: appointment.cancelled_as } },
      subject: { type: 'appointment', id: appointmentId },
      to: { practitioner: [practitionerUserId], patient: patientSide },
    })
  })

/** The patient did not come; the practice knows. */
export const tellOfMiss = async (deps: Deps, { appointmentId }: Of): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const appointment = await findAppointment(tx, appointmentId)
    if (appointment?.status !== 'no_show') return
    const { visit, patientSide } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'appointment_missed', params: { visit } },
      subject: { type: 'appointment', id: appointmentId },
      to: { patient: patientSide },
    })
  })

/** The patient was there and nobody saw them: both sides hear of it. */
export const tellOfUnattended = async (deps: Deps, { appointmentId }: Of): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const appointment = await findAppointment(tx, appointmentId)
    if (appointment?.status !== 'unattended') return
    const { visit, patientSide, practitionerUserId } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'appointment_unattended', params: { visit } },
      subject: { type: 'appointment', id: appointmentId },
      to: { practitioner: [practitionerUserId], patient: patientSide },
    })
  })

/** The money came too late: it goes back, and the page offers the nearest slots. */
export const tellOfLapsedHold = async (
  deps: Deps,
  { appointmentId, billId }: Of & { billId: string },
): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const appointment = await findAppointment(tx, appointmentId)
    if (!appointment) return
    const { visit, patientSide } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'appointment_hold_lapsed_refund', params: { visit } },
      subject: { type: 'appointment', id: appointmentId },
      occasion: billId,
      to: { patient: patientSide },
    })
  })
