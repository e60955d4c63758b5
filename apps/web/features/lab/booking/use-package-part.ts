import { query } from '@imeds/client'
import { getLabTest } from '@imeds/contracts/lab'
import { getPackagePurchase } from '@imeds/contracts/packages'
import { useQuery } from '@tanstack/react-query'

/** A test that a bought package pays. */
export type PackagePart = { purchaseId: string; partId: string }

/** For whom, what and where a part of a package is booked; `isError` is no reason not to book something else. */
export function usePackagePart(part: PackagePart | null) {
  const purchase = useQuery({
    ...query(getPackagePurchase, { params: { id: part?.purchaseId ?? '' } }),
    enabled: part !== null,
  })
  const found = purchase.data?.parts.find(({ id }) => id === part?.partId)
  const testId = found?.testId ?? null
  const test = useQuery({ ...query(getLabTest, { params: { id: testId ?? '' } }), enabled: testId !== null })
  return {
    isPending: part !== null && (purchase.isPending || (testId !== null && test.isPending)),
    begin:
      purchase.data && test.data
        ? {
            patientId: purchase.data.patient.id,
            tests: [test.data],
            laboratoryId: found?.laboratoryId ?? null,
          }
        : null,
  }
}
