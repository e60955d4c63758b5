import type * as contract from '@imeds/contracts/lab'
import type { ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findTests } from '../catalogue/test.repository.ts'
import { LaboratoryNotFound, LabTestNotFound } from '../lab.errors.ts'
import { findLaboratory } from './laboratory.repository.ts'
import { mayManage, requireLaboratory } from './laboratory.scope.ts'
import { toOffer } from './laboratory.view.ts'
import { findOffers, upsertOffers } from './offer.repository.ts'

/** What a laboratory offers, by name; withdrawn offers for those only who may bring them back. */
export async function listLabOffers(
  { db }: Deps,
  actor: Actor | null,
  { params }: { params: { id: string } },
): Promise<ReplyOf<typeof contract.listLabOffers>> {
  const laboratory = await findLaboratory(db, params.id)
  if (!laboratory?.active) throw new LaboratoryNotFound()
  const all = mayManage(actor, params.id)
  const offers = (await findOffers(db, params.id)).filter(({ active }) => active || all)
  const tests = new Map(
    (
      await findTests(
        db,
        offers.map(({ test_id }) => test_id),
      )
    ).map((test) => [test.id, test]),
  )
  return {
    items: offers
      .map((offer) => toOffer(offer, tests.get(offer.test_id)!))
      .toSorted((a, b) => a.test.name.localeCompare(b.test.name, 'en')),
  }
}

/** Sets price and terms of one test; orders that were placed keep theirs. */
export const setLabOffer: Handler<typeof contract.setLabOffer> = (
  { db },
  actor,
  { params, body },
  { audit },
) =>
  inTransaction(db, async (tx) => {
    const laboratory = await requireLaboratory(tx, actor, 'lab.manage', params.id)
    if (!laboratory.has_terms) throw new LaboratoryNotFound()
    const [test] = await findTests(tx, [params.testId])
    if (!test?.orderable || !test.active) throw new LabTestNotFound()
    const [offer] = await upsertOffers(tx, [
      {
        facility_id: params.id,
        test_id: test.id,
        price_paise: body.pricePaise,
        home_collection: body.homeCollection,
        reporting_hours: body.reportingHours,
        accredited: body.accredited,
        active: body.active,
      },
    ])
    audit.recordId = offer!.id
    return toOffer(offer!, test)
  })
