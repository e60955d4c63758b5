import * as contract from '@imeds/contracts/consultation'
import { on, type Route } from '../../platform/http/route.ts'
import { admitPatient } from './admit-patient.ts'
import { getClinicalNote, listClinicalNoteVersions, saveClinicalNote } from './clinical-note.ts'
import { completeEncounter } from './complete-encounter.ts'
import { confirmGuardian } from './confirm-guardian.ts'
import { correctClinicalNote } from './correct-clinical-note.ts'
import { getEncounter, getEncounterOfAppointment } from './get-encounter.ts'
import { giveConsent } from './give-consent.ts'
import { listChatMessages, markChatRead } from './list-chat-messages.ts'
import { listEncounters } from './list-encounters.ts'
import { sendChatMessage } from './send-chat-message.ts'

export const routes: Route[] = [
  on(contract.getEncounter, getEncounter),
  on(contract.getEncounterOfAppointment, getEncounterOfAppointment),
  on(contract.listEncounters, listEncounters),
  on(contract.admitPatient, admitPatient),
  on(contract.confirmGuardian, confirmGuardian),
  on(contract.completeEncounter, completeEncounter),
  on(contract.giveConsent, giveConsent),
  on(contract.sendChatMessage, sendChatMessage),
  on(contract.listChatMessages, listChatMessages),
  on(contract.markChatRead, markChatRead),
  on(contract.getClinicalNote, getClinicalNote),
  on(contract.saveClinicalNote, saveClinicalNote),
  on(contract.correctClinicalNote, correctClinicalNote),
  on(contract.listClinicalNoteVersions, listClinicalNoteVersions),
]
