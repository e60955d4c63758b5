import type { Queue, Token } from '@imeds/contracts/desk'
import type { Appointment } from '@imeds/contracts/scheduling'

/** One line of today's list: an appointment, with its token once the patient is there. */
export type DayRow = {
  appointmentId: string
  patient: { id: string; name: string }
  startsAt: string
  appointment: Appointment | null
  token: Token | null
  state: RowState
}
export type RowState = Token['status'] | 'booked' | 'held' | Missed
/** By the patient, or by the practice. */
type Missed = 'no_show' | 'unattended'

const rank: Record<RowState, number> = {
  in_consultation: 0,
  called: 1,
  waiting: 2,
  booked: 2,
  held: 2,
  skipped: 3,
  done: 4,
  no_show: 4,
  unattended: 4,
  cancelled: 5,
}

const isMissed = (status: Appointment['status'] | undefined): status is Missed =>
  status === 'no_show' || status === 'unattended'

/** The state of an appointment without a token. */
export const stateOf = ({ status }: Appointment): RowState => {
  if (status === 'held' || status === 'booked' || isMissed(status)) return status
  if (status === 'in_progress') return 'in_consultation'
  if (status === 'fulfilled') return 'done'
  return status === 'arrived' ? 'waiting' : 'cancelled'
}

/** What its token says; of a visit that somebody missed the visit itself says whose miss it was. */
export const shownState = (appointment: Appointment, token: Token | null): RowState =>
  token && !isMissed(appointment.status) ? token.status : stateOf(appointment)

const timeOf = ({ startsAt, token }: DayRow) => Date.parse(token?.expectation?.expectedAt ?? startsAt)

/** The patients of one queue in the order in which they matter: inside, called, then by the time that is expected. */
export function rowsOf({ practitioner, tokens }: Queue, appointments: readonly Appointment[]): DayRow[] {
  const own = appointments.filter(
    (one) => one.practitioner.id === practitioner.id && one.mode === 'in_person',
  )
  const withToken = tokens.map((token): DayRow => {
    const appointment = own.find(({ id }) => id === token.appointmentId) ?? null
    return {
      appointmentId: token.appointmentId,
      patient: token.patient,
      startsAt: token.startsAt,
      appointment,
      token,
      state: appointment ? shownState(appointment, token) : token.status,
    }
  })
  const known = new Set(withToken.map(({ appointmentId }) => appointmentId))
  const expected = own
    .filter(({ id }) => !known.has(id))
    .map((appointment): DayRow => ({
      appointmentId: appointment.id,
      patient: appointment.patient,
      startsAt: appointment.startsAt,
      appointment,
      token: null,
      state: stateOf(appointment),
    }))
  return [...withToken, ...expected].toSorted(
    (a, b) => rank[a.state] - rank[b.state] || timeOf(a) - timeOf(b),
  )
}

/** The token that is called next: the first that waits. */
export const nextToken = ({ tokens }: Queue): Token | undefined =>
  tokens
    .filter(({ status }) => status === 'waiting')
    .toSorted((a, b) => (a.expectation?.position ?? 0) - (b.expectation?.position ?? 0))[0]
