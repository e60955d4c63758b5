import type { FieldCode } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/pharmacy'
import type { MedicineReminder } from '@imeds/contracts/pharmacy'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction, type Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { InvalidRequest } from '../../../platform/errors.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { addDays, localDate } from '../../../platform/time/zone.ts'
import {
  MedicineReminderNotFound,
  NothingDue,
  NothingToRemind,
  PrescriptionSuperseded,
} from '../pharmacy.errors.ts'
import { requirePrescription } from '../supply/require-prescription.ts'
import { isRegular, nextDue } from './due-times.ts'
import { dropPlans, planAgain, planNext } from './plan-reminder.ts'
import {
  findDoses,
  findReminder,
  lockReminder,
  updateReminder,
  upsertReminder,
} from './reminder.repository.ts'
import { maySnooze, toRemindedLine, toReminderView } from './reminder.view.ts'

/** Whether the caller is reminded of a prescription, and of what. */
export const getPrescriptionReminder: Handler<typeof contract.getPrescriptionReminder> = async (
  deps,
  actor,
  { params },
  { audit },
) => {
  const prescription = await requirePrescription(deps, actor, 'medicine_reminder.keep', params.id)
  audit.patientId = prescription.patient_id
  const lines = await findDoses(deps.db, [prescription.id])
  const row = await findReminder(deps.db, { prescriptionId: prescription.id, userId: actor.userId })
  return {
    reminder: row ? toReminderView(row, lines, deps.clock.now()) : null,
    current: prescription.status === 'signed',
    lines: lines.map((line) => ({ ...toRemindedLine(line), regular: isRegular(line.dose) })),
  }
}

/** Begins to remind of a prescription, or changes when. */
export const setPrescriptionReminder: Handler<typeof contract.setPrescriptionReminder> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const prescription = await requirePrescription(
      { ...deps, db: tx },
      actor,
      'medicine_reminder.keep',
      params.id,
    )
    audit.patientId = prescription.patient_id
    if (prescription.status !== 'signed') throw new PrescriptionSuperseded()
    const now = deps.clock.now()
    requireCourse(body, now)
    const course = { zone: body.timeZone, startsOn: body.startsOn, times: body.times }
    const next = nextDue(await findDoses(tx, [prescription.id]), course, now.getTime())
    if (!next) throw new NothingToRemind()
    const row = await upsertReminder(tx, {
      prescription_id: prescription.id,
      patient_id: prescription.patient_id,
      user_id: actor.userId,
      time_zone: body.timeZone,
      starts_on: body.startsOn,
      times: JSON.stringify(body.times),
      status: 'active',
      next_at: new Date(next.at),
      snoozed_until: null,
    })
    audit.recordId = row.id
    await planNext(deps, tx, row)
    return see(deps, tx, row.id)
  })

/** Reminds no more. */
export const stopMedicineReminder: Handler<typeof contract.stopMedicineReminder> = (
  deps,
  actor,
  { params },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const row = await lockOwn(tx, actor, params.id)
    audit.patientId = row.patient_id
    await updateReminder(tx, row.id, { status: 'stopped', next_at: null, snoozed_until: null })
    await dropPlans(deps, tx, row.id)
    return see(deps, tx, row.id)
  })

/** Reminds once more of what was due. */
export const snoozeMedicineReminder: Handler<typeof contract.snoozeMedicineReminder> = (
  deps,
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const row = await lockOwn(tx, actor, params.id)
    audit.patientId = row.patient_id
    const now = deps.clock.now()
    if (!maySnooze(row, now)) throw new NothingDue()
    const at = new Date(now.getTime() + body.minutes * 60_000)
    await updateReminder(tx, row.id, { snoozed_until: at })
    await planAgain(deps, tx, row.id, at)
    return see(deps, tx, row.id)
  })

async function see(deps: Deps, tx: Tx, id: string): Promise<MedicineReminder> {
  const row = (await findReminder(tx, { id }))!
  return toReminderView(row, await findDoses(tx, [row.prescription_id]), deps.clock.now())
}

/** Everybody keeps reminders of their own; another's is not there. */
async function lockOwn(tx: Tx, actor: Actor, id: string) {
  const row = await lockReminder(tx, id)
  if (row?.user_id !== actor.userId) throw new MedicineReminderNotFound()
  return row
}

function requireCourse({ timeZone, startsOn }: { timeZone: string; startsOn: string }, now: Date): void {
  const refuse = (path: string, code: FieldCode) => new InvalidRequest({ fields: [{ path, code }] })
  if (!isZone(timeZone)) throw refuse('body.timeZone', 'not_time_zone')
  const today = localDate(timeZone, now.getTime())
  if (startsOn < addDays(today, -365)) throw refuse('body.startsOn', 'too_far_back')
  if (startsOn > addDays(today, 60)) throw refuse('body.startsOn', 'too_far_ahead')
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
