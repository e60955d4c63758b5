import type { ReplyOf } from '@imeds/contracts'
import type { getClinicalNote, getEncounter, listEncounters } from '@imeds/contracts/consultation'
import type { listObservations, patientSummary } from '@imeds/contracts/patients'

export type Encounter = ReplyOf<typeof getEncounter>
export type EncounterCard = ReplyOf<typeof listEncounters>['items'][number]
export type ClinicalNote = ReplyOf<typeof getClinicalNote>
export type Observation = ReplyOf<typeof listObservations>['items'][number]
export type PatientSummary = ReplyOf<typeof patientSummary>
