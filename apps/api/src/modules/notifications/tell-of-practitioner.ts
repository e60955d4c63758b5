import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { findPractitioner } from '../practitioners/index.ts'
import { findStaffWith } from './recipient.repository.ts'
import { tell } from './tell.ts'

/** Tells of the step that a profile took, unless it went further meanwhile. A profile may take each step again. */
const tellOfStep =
  (step: 'submitted' | 'verified' | 'rejected') =>
  async (deps: Deps, { practitionerId }: { practitionerId: string }): Promise<void> =>
    inTransaction(deps.db, async (tx) => {
      const practitioner = await findPractitioner(tx, practitionerId)
      if (practitioner?.status !== step) return
      const { given_name, family_name, submitted_at, verified_at, user_id } = practitioner
      const at = step === 'verified' ? verified_at : submitted_at
      await tell(deps, tx, {
        content: {
          kind: `practitioner_${step}`,
          params: { practitionerId, practitionerName: `${given_name} ${family_name}` },
        },
        subject: { type: 'practitioner', id: practitionerId },
        occasion: at?.toISOString() ?? '',
        to:
          step === 'submitted'
            ? { staff: await findStaffWith(tx, 'practitioner.verify') }
            : { practitioner: [user_id] },
      })
    })

export const tellOfSubmission = tellOfStep('submitted')
export const tellOfVerification = tellOfStep('verified')
export const tellOfRejection = tellOfStep('rejected')
