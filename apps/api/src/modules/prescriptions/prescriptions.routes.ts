import * as contract from '@imeds/contracts/prescriptions'
import { on, onPublic, type Route } from '../../platform/http/route.ts'
import { amendPrescription } from './amend-prescription.ts'
import { downloadPrescription } from './download-prescription.ts'
import { importMedicines } from './import-medicines.ts'
import { listOwnMedicines } from './list-own-medicines.ts'
import { discardPrescriptionDraft, getPrescriptionDraft } from './read-draft.ts'
import { getPrescription, listPrescriptions } from './read-prescriptions.ts'
import { savePrescriptionDraft } from './save-draft.ts'
import { searchMedicines } from './search-medicines.ts'
import { signPrescription } from './sign-prescription.ts'
import type { Signer } from './signature.ts'
import { verifyPrescription } from './verify-prescription.ts'

export const routes = (signer: Signer): Route[] => [
  on(contract.searchMedicines, searchMedicines),
  on(contract.listOwnMedicines, listOwnMedicines),
  on(contract.importMedicines, importMedicines),
  on(contract.getPrescriptionDraft, getPrescriptionDraft),
  on(contract.savePrescriptionDraft, savePrescriptionDraft),
  on(contract.discardPrescriptionDraft, discardPrescriptionDraft),
  on(contract.signPrescription, signPrescription(signer)),
  on(contract.amendPrescription, amendPrescription),
  on(contract.getPrescription, getPrescription),
  on(contract.listPrescriptions, listPrescriptions),
  on(contract.downloadPrescription, downloadPrescription),
  onPublic(contract.verifyPrescription, verifyPrescription),
]
