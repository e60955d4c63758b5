import { inTransaction, type Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import type { JobHandler } from '../../platform/jobs/jobs.ts'
import { findAppointment, isReviewed } from './subject.repository.ts'
import { tell } from './tell.ts'
import { visitOf } from './visit.ts'

type Of = { appointmentId: string }
const job = 'invite_to_review'
const day = 86_400_000

/** Sets the question how a visit was for the day after, in the transaction that ends it. */
export const scheduleInvitation = (deps: Deps, tx: Tx, { appointmentId }: Of): Promise<void> =>
  deps.jobs.add(tx, job, { appointmentId } satisfies Of, {
    runAt: new Date(deps.clock.now().getTime() + day),
    jobKey: `review:${appointmentId}`,
  })

/** Asks once, unless somebody of the family said it by then; the practitioner is not asked about themselves. */
export const inviteToReview = (deps: Deps, { appointmentId }: Of): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const appointment = await findAppointment(tx, appointmentId)
    if (appointment?.status !== 'fulfilled' || (await isReviewed(tx, appointmentId))) return
    const { visit, patientSide, practitionerUserId } = await visitOf(tx, appointment)
    await tell(deps, tx, {
      content: { kind: 'review_invited', params: { visit } },
      subject: { type: 'appointment', id: appointmentId },
      to: { patient: patientSide.filter((id) => id !== practitionerUserId) },
    })
  })

export const inviteToReviewJob: JobHandler = { name: job, handle: inviteToReview }
