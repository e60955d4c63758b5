import type * as contract from '@imeds/contracts/insurance'
import type { Handler } from '../../../platform/http/route.ts'
import { authorizePatient, dateIn, homeZone } from '../../patients/index.ts'
import { listCards, listCoverageRows } from './coverage.repository.ts'
import { toCoverageView } from './coverage.view.ts'

const order = ['active', 'coming', 'ended']

/** The policies of a patient, those that hold first. */
export const listCoverages: Handler<typeof contract.listCoverages> = async (
  deps,
  actor,
  { params: { id } },
  { audit },
) => {
  audit.patientId = id
  const access = await authorizePatient(deps, actor, 'coverage.read', id)
  const rows = await listCoverageRows(deps.db, id)
  const cards = rows.length
    ? await listCards(
        deps.db,
        rows.map((row) => row.id),
      )
    : []
  const seen = { today: dateIn(homeZone, deps.clock.now()), mayRemove: access.may('coverage.write') }
  const items = rows.map((row) => toCoverageView(row, cards, seen))
  return { items: items.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status)) }
}
