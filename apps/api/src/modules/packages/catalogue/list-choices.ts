import type * as contract from '@imeds/contracts/packages'
import type { Handler } from '../../../platform/http/route.ts'
import { FacilityNotFound } from '../../facilities/index.ts'
import { requireManager } from '../packages.scope.ts'
import { findPractitionerChoices, findTestChoices } from './choice.repository.ts'

/** What a facility can put into a package. */
export const listPackageChoices: Handler<typeof contract.listPackageChoices> = async (
  { db },
  actor,
  { params: { id }, query: { text } },
) => {
  requireManager(actor, id, new FacilityNotFound())
  const [tests, practitioners] = await Promise.all([
    findTestChoices(db, actor, id, text),
    findPractitionerChoices(db, id),
  ])
  return {
    tests: tests.map((row) => ({
      testId: row.test_id,
      name: row.name,
      laboratoryId: row.facility_id,
      laboratoryName: row.laboratory_name,
      pricePaise: row.price_paise,
    })),
    practitioners: practitioners.map(({ id: practitionerId, name, specialities, offerings }) => ({
      id: practitionerId,
      name,
      specialities,
      offerings,
    })),
  }
}
