import * as contract from '@imeds/contracts/practitioners'
import { on } from '../../platform/http/route.ts'
import {
  confirmPaperCredentials,
  rejectPractitioner,
  suspendPractitioner,
  verifyPractitioner,
} from './decide-on-practitioner.ts'
import { getOwnPractitioner } from './get-own-practitioner.ts'
import { getPractitionerForVerification } from './get-practitioner-for-verification.ts'
import { listPractitionersForVerification } from './list-practitioners-for-verification.ts'
import { registerPractitioner } from './register-practitioner.ts'
import { removeOwnDocument } from './remove-own-document.ts'
import { setOwnConsultationPolicy } from './set-own-consultation-policy.ts'
import { setOwnOfferings } from './set-own-offerings.ts'
import { submitForVerification } from './submit-for-verification.ts'
import { updateOwnPractitioner } from './update-own-practitioner.ts'

export const routes = [
  on(contract.registerPractitioner, registerPractitioner),
  on(contract.getOwnPractitioner, getOwnPractitioner),
  on(contract.updateOwnPractitioner, updateOwnPractitioner),
  on(contract.setOwnOfferings, setOwnOfferings),
  on(contract.setOwnConsultationPolicy, setOwnConsultationPolicy),
  on(contract.removeOwnDocument, removeOwnDocument),
  on(contract.submitForVerification, submitForVerification),
  on(contract.listPractitionersForVerification, listPractitionersForVerification),
  on(contract.getPractitionerForVerification, getPractitionerForVerification),
  on(contract.confirmPaperCredentials, confirmPaperCredentials),
  on(contract.verifyPractitioner, verifyPractitioner),
  on(contract.rejectPractitioner, rejectPractitioner),
  on(contract.suspendPractitioner, suspendPractitioner),
]
