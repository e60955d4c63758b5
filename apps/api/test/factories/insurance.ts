import type { InputOf } from '@imeds/contracts'
import {
  addClaimDocument,
  addCoverage,
  startClaim,
  type Claim,
  type ClaimDocumentKind,
  type Coverage,
} from '@imeds/contracts/insurance'
import type { z } from 'zod'
import type { TestApp } from '../harness.ts'
import { createFile, pdfBytes } from './files.ts'

type As = { token: string }
let serial = 0

/** A family policy of this financial year. */
export async function createCoverage(
  test: TestApp,
  as: As,
  patientId: string,
  over: Partial<InputOf<typeof addCoverage>['body']> = {},
): Promise<z.output<typeof Coverage>> {
  const body = {
    payer: 'Suraksha General',
    policyNumber: `SG-${++serial}`,
    memberId: null,
    kind: 'family' as const,
    periodStart: '2026-04-01',
    periodEnd: '2027-03-31',
    sumInsuredPaise: 500_000_00,
    ...over,
  }
  return (await test.call(addCoverage, { params: { id: patientId }, body }, { as })).reply()
}

/** A file that was uploaded for an insurer; each is another. */
export const createPaper = (
  test: TestApp,
  as: As,
  patientId: string,
  bytes = pdfBytes(`paper ${++serial}`),
) => createFile(test, as, { purpose: 'insurance', patientId, bytes })

/** A draft over 400 rupees. */
export async function createClaim(
  test: TestApp,
  as: As,
  body: { billId: string; coverageId: string; claimedPaise?: number },
): Promise<z.output<typeof Claim>> {
  return (await test.call(startClaim, { body: { claimedPaise: 40_000, ...body } }, { as })).reply()
}

/** Puts new papers of these kinds to a claim. */
export async function addPapers(
  test: TestApp,
  as: As,
  { id, patient }: Pick<z.output<typeof Claim>, 'id' | 'patient'>,
  kinds: readonly ClaimDocumentKind[] = ['claim_form', 'insurance_card', 'prescription'],
): Promise<void> {
  for (const kind of kinds) {
    const file = await createPaper(test, as, patient.id)
    ;(await test.call(addClaimDocument, { params: { id }, body: { fileId: file.id, kind } }, { as })).reply()
  }
}
