import { createHash } from 'node:crypto'
import {
  loadSpecialities,
  loadSymptomGroups,
  loadSymptoms,
  loadSymptomSpecialities,
  type Speciality,
  type Symptom,
  type SymptomGroup,
  type SymptomSpeciality,
} from '../../../catalogue/index.ts'
import { inTransaction, lock, type Db } from '../../platform/db/database.ts'
import { findLoadedHash, noteLoadedHash, writeCatalogue } from './catalogue.repository.ts'

export type Catalogue = {
  specialities: readonly Speciality[]
  symptomGroups: readonly SymptomGroup[]
  symptoms: readonly Symptom[]
  symptomSpecialities: readonly SymptomSpeciality[]
}

/** The catalogue of this version, from its files. */
export const readCatalogue = (): Catalogue => ({
  specialities: loadSpecialities(),
  symptomGroups: loadSymptomGroups(),
  symptoms: loadSymptoms(),
  symptomSpecialities: loadSymptomSpecialities(),
})

/** Brings a catalogue into the database when another is there. Several nodes may start at once: one writes. */
export async function loadCatalogue(db: Db, catalogue: Catalogue): Promise<void> {
  const sha256 = createHash('sha256').update(JSON.stringify(catalogue)).digest('hex')
  if ((await findLoadedHash(db)) === sha256) return
  await inTransaction(db, async (tx) => {
    await lock(tx, 'catalogue:discovery')
    if ((await findLoadedHash(tx)) === sha256) return
    await writeCatalogue(tx, catalogue)
    await noteLoadedHash(tx, sha256)
  })
}
