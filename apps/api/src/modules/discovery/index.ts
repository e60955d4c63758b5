import * as contract from '@imeds/contracts/discovery'
import { onPublic } from '../../platform/http/route.ts'
import type { Module } from '../../platform/module.ts'
import { getPractitioner } from './get-practitioner.ts'
import { listSpecialities } from './list-specialities.ts'
import { listSymptomGroups } from './list-symptom-groups.ts'
import { loadCatalogue, readCatalogue } from './load-catalogue.ts'
import { createReader } from './read-complaint.ts'
import { recommend } from './recommend.ts'
import { searchPractitioners } from './search-practitioners.ts'

/** From a symptom to a practitioner. Its catalogue is in the database before the first request. */
export function createDiscovery(): Module {
  const catalogue = readCatalogue()
  const read = createReader(catalogue)
  return {
    name: 'discovery',
    routes: [
      onPublic(contract.listSpecialities, listSpecialities),
      onPublic(contract.listSymptomGroups, listSymptomGroups),
      onPublic(contract.recommend, recommend(read)),
      onPublic(contract.searchPractitioners, searchPractitioners(read)),
      onPublic(contract.getPractitioner, getPractitioner),
    ],
    start: ({ db }) => loadCatalogue(db, catalogue),
  }
}
