import * as contract from '@imeds/contracts/patients'
import { on } from '../../platform/http/route.ts'
import { addAllergy, listAllergies, removeAllergy } from './allergies.ts'
import { addCondition, listConditions, removeCondition } from './conditions.ts'
import { createPatient } from './create-patient.ts'
import { endRelation } from './end-relation.ts'
import { getPatient } from './get-patient.ts'
import { listLatestObservations, listObservations } from './list-observations.ts'
import { listPatients } from './list-patients.ts'
import {
  addMedicationStatement,
  listMedicationStatements,
  removeMedicationStatement,
} from './medication-statements.ts'
import { openRecordInEmergency } from './open-record-in-emergency.ts'
import { patientSummary } from './patient-summary.ts'
import { recordObservations } from './record-observations.ts'
import { removeObservations } from './remove-observations.ts'
import { updatePatient } from './update-patient.ts'
import { listMerges, mergePatients } from './merge/merge-patients.ts'
import { ofSurvivor } from './merge/of-survivor.ts'
import { undoMerge } from './merge/undo-merge.ts'
import { claimPatient } from './registration/claim-patient.ts'
import { findDuplicates, findPatients, getDeskPatient } from './registration/find-patients.ts'
import { askPatientLink, linkPatient } from './registration/link-patient.ts'
import { listPatientPlaces } from './registration/list-patient-places.ts'
import { withdrawPatientLink } from './registration/withdraw-link.ts'
import { registerPatient } from './registration/register-patient.ts'

export const routes = [
  on(contract.listPatients, listPatients),
  on(contract.createPatient, createPatient),
  on(contract.findPatients, findPatients),
  on(contract.findDuplicates, findDuplicates),
  on(contract.registerPatient, registerPatient),
  on(contract.askPatientLink, askPatientLink),
  on(contract.linkPatient, linkPatient),
  on(contract.withdrawPatientLink, withdrawPatientLink),
  on(contract.claimPatient, claimPatient),
  on(contract.mergePatients, mergePatients),
  on(contract.listMerges, listMerges),
  on(contract.undoMerge, undoMerge),
  ...[
    on(contract.getPatient, getPatient),
    on(contract.getDeskPatient, getDeskPatient),
    on(contract.listPatientPlaces, listPatientPlaces),
    on(contract.updatePatient, updatePatient),
    on(contract.endRelation, endRelation),
    on(contract.openRecordInEmergency, openRecordInEmergency),
    on(contract.patientSummary, patientSummary),
    on(contract.listAllergies, listAllergies),
    on(contract.addAllergy, addAllergy),
    on(contract.removeAllergy, removeAllergy),
    on(contract.listConditions, listConditions),
    on(contract.addCondition, addCondition),
    on(contract.removeCondition, removeCondition),
    on(contract.listMedicationStatements, listMedicationStatements),
    on(contract.addMedicationStatement, addMedicationStatement),
    on(contract.removeMedicationStatement, removeMedicationStatement),
    on(contract.recordObservations, recordObservations),
    on(contract.listObservations, listObservations),
    on(contract.listLatestObservations, listLatestObservations),
    on(contract.removeObservations, removeObservations),
  ].map(ofSurvivor),
]
