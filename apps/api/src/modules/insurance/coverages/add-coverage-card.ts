import type * as contract from '@imeds/contracts/insurance'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { takeFile } from '../../files/index.ts'
import { authorizePatient, dateIn, homeZone } from '../../patients/index.ts'
import { CoverageNotFound } from '../insurance.errors.ts'
import { findCoverage, insertCard, listCards } from './coverage.repository.ts'
import { toCoverageView } from './coverage.view.ts'

/** Puts an uploaded card to a policy; the file stays from then on. */
export const addCoverageCard: Handler<typeof contract.addCoverageCard> = (
  deps,
  actor,
  { params: { id }, body: { fileId } },
  { audit },
) =>
  inTransaction(deps.db, async (tx) => {
    const row = await findCoverage(tx, id)
    if (!row) throw new CoverageNotFound()
    const ground = { ...deps, db: tx }
    await authorizePatient(ground, actor, 'coverage.write', row.patient_id, new CoverageNotFound())
    audit.patientId = row.patient_id
    const now = deps.clock.now()
    await takeFile(tx, {
      fileId,
      ownerUserId: actor.userId,
      purposes: ['insurance'],
      patientId: row.patient_id,
      retainAt: now,
    })
    await insertCard(tx, id, fileId, now)
    const cards = await listCards(tx, [id])
    return toCoverageView(row, cards, { today: dateIn(homeZone, now), mayRemove: true })
  })
