import type * as contract from '@imeds/contracts/scheduling'
import type { Handler } from '../../../platform/http/route.ts'
import { previewRefund } from '../../billing/index.ts'
import { TooLateToChange } from '../scheduling.errors.ts'
import { partyOf } from './appointment.scope.ts'
import { standingOf } from './appointment.view.ts'
import { requireChange } from './change-status.ts'
import { requireAppointment } from './get-appointment.ts'
import { mayCancel, policyPercent, refundPercent } from './policy.ts'

/** What comes back, why and how, if the actor cancels at this moment: by the rules that the act itself follows. */
export const previewCancellation: Handler<typeof contract.previewCancellation> = async (
  { db, clock },
  actor,
  { params: { id } },
  { audit },
) => {
  const row = await requireAppointment(db, actor, 'appointment.change', id)
  audit.patientId = row.patient_id
  const [standing, by, now] = [standingOf(row), partyOf(actor), clock.now()]
  requireChange(row, 'cancel')
  if (!mayCancel(standing, by, now)) throw new TooLateToChange()
  const percent = refundPercent(standing, by, now)
  const preview = await previewRefund(db, { subjectType: 'appointment', subjectId: id }, percent)
  return {
    ...preview,
    refundPaise: preview.returns.reduce((sum, { amountPaise }) => sum + amountPaise, 0),
    by,
    percent,
    policyPercent: policyPercent(standing, by, now),
  }
}
