import type * as contract from '@imeds/contracts/consultation'
import { inTransaction } from '../../platform/db/database.ts'
import type { Handler } from '../../platform/http/route.ts'
import { EncounterFinished, GuardianUnknown } from './consultation.errors.ts'
import { lockEncounter } from './encounter.repository.ts'
import { requireSide } from './encounter.scope.ts'
import { isMinor, isOpen, toEncounterView } from './encounter.view.ts'
import { listGuardians, setGuardian } from './guardian.repository.ts'

/**
 * The practitioner says which identified adult is with the minor. An account that checked in proves nothing: the child
 * may hold the telephone. Who talks with them can tell, and answers for it.
 */
export const confirmGuardian: Handler<typeof contract.confirmGuardian> = (
  { db, clock },
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(db, async (tx) => {
    const now = clock.now()
    const { encounter, side } = await requireSide(
      tx,
      actor,
      await lockEncounter(tx, params.id),
      'practitioner',
    )
    audit.patientId = encounter.patient_id
    if (!isOpen(encounter)) throw new EncounterFinished()
    const guardians = isMinor(encounter) ? await listGuardians(tx, encounter.patient_id) : []
    if (!guardians.some(({ id }) => id === body.guardianId)) throw new GuardianUnknown()
    await setGuardian(tx, encounter.id, { guardianId: body.guardianId, by: actor.userId, at: now })
    return toEncounterView(tx, (await lockEncounter(tx, encounter.id))!, side, now)
  })
