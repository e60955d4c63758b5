import type { BodyOf } from '@imeds/contracts'
import { writeReview } from '@imeds/contracts/reviews'
import type { TestApp } from '../harness.ts'
import type { Person } from '../people.ts'
import { createAppointment, createBooker, type AppointmentRow, type Booker } from './scheduling.ts'
import type { TestPractitioner } from './practitioners.ts'

export type ReviewedVisit = Booker & { appointment: AppointmentRow }
type At = { booker?: Booker; startsAt?: string; row?: Parameters<typeof createAppointment>[1]['row'] }

let serial = 0
/** A visit that took place yesterday, of somebody new unless given. */
export async function createFulfilledVisit(
  test: TestApp,
  practitioner: TestPractitioner,
  { booker, startsAt, row = {} }: At = {},
): Promise<ReviewedVisit> {
  const { asha, patient } = booker ?? (await createBooker(test))
  const yesterday = test.clock.now().getTime() - 86_400_000 + serial++ * 60_000
  const appointment = await createAppointment(test, {
    practitioner,
    patient,
    bookedBy: asha,
    startsAt: startsAt ?? new Date(yesterday),
    row: { status: 'fulfilled', ...row },
  })
  return { asha, patient, appointment }
}

/** Reviews a visit over HTTP: five stars and a kind word unless said otherwise. */
export const review = (
  test: TestApp,
  { asha, appointment }: { asha: Person; appointment: { id: string } },
  body: Partial<BodyOf<typeof writeReview>> = {},
) =>
  test.call(
    writeReview,
    { params: { id: appointment.id }, body: { stars: 5, text: 'Took her time.', ...body } },
    { as: asha },
  )
