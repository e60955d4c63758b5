import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { userIdsOfPatient } from '../patients/index.ts'
import { findPackagePurchase } from './subject.repository.ts'
import { tell } from './tell.ts'

type Of = { purchaseId: string }
type Kind = 'package_bought' | 'package_expiring' | 'package_completed'

/** Tells the family of a package that stands as the news says. */
const tellOf =
  (kind: Kind, holds: (status: string) => boolean) =>
  async (deps: Deps, { purchaseId }: Of): Promise<void> =>
    inTransaction(deps.db, async (tx) => {
      const row = await findPackagePurchase(tx, purchaseId)
      if (!row?.expires_at || !holds(row.status)) return
      await tell(deps, tx, {
        content: {
          kind,
          params: {
            healthPackage: {
              purchaseId,
              facilityName: row.facility_name,
              expiresAt: row.expires_at.toISOString(),
              timeZone: row.time_zone,
            },
          },
        },
        subject: { type: 'package_purchase', id: purchaseId },
        to: { patient: await userIdsOfPatient(tx, row.patient_id) },
      })
    })

export const tellOfBoughtPackage = tellOf('package_bought', (status) => status !== 'cancelled')
export const tellOfExpiringPackage = tellOf('package_expiring', (status) => status === 'active')
/** A part may have come back meanwhile: then it is not used up. */
export const tellOfCompletedPackage = tellOf('package_completed', (status) => status === 'completed')
