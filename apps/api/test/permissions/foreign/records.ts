import type { FilePurpose } from '@imeds/contracts/files'
import { newId } from '../../../src/platform/ids.ts'
import type { Visit } from '../../factories/consultation.ts'
import { createPractitioner } from '../../factories/practitioners.ts'
import type { TestApp } from '../../harness.ts'
import type { ForeignCase, World } from '../foreign-rows.ts'

/** Bodies name them, so they are known before the rows are made. */
const known = {
  photo: newId(),
  paper: newId(),
  card: newId(),
  claimPaper: newId(),
  secondOpinion: newId(),
}

export type RecordsRows = {
  documentReference: string
  recordShare: string
  coverage: string
  claim: string
  claimDocument: string
}

const billDocument = {
  timeZone: 'Asia/Kolkata',
  supplier: {
    name: 'Banyan Clinic',
    address: ['1 Road No. 12', 'Hyderabad'],
    gstin: null,
    registrationNumber: null,
    phone: null,
    email: null,
  },
  recipient: { name: 'Asha Rao', address: [], phone: null },
  practitioner: null,
  corrects: null,
}

/** A paper, a consent, a policy and a claim of the world's patient. */
export async function createRecordsRows(
  test: TestApp,
  { asha, patient, meera }: Pick<Visit, 'asha' | 'patient' | 'meera'>,
): Promise<RecordsRows> {
  const { db } = test.deps
  const now = test.clock.now()
  const recorded = { recorded_by: asha.userId, recorded_at: now }
  const file = async (purpose: FilePurpose, id = newId()) => {
    await db
      .insertInto('file')
      .values({
        id,
        owner_user_id: asha.userId,
        patient_id: patient.id,
        purpose,
        name: 'paper.pdf',
        content_type: 'application/pdf',
        size: 10,
        sha256: '0'.repeat(64),
        store_key: newId(),
        created_at: now,
        expires_at: now,
        status: 'stored',
        stored_at: now,
      })
      .execute()
    return id
  }
  await file('patient_photo', known.photo)
  await file('report', known.paper)
  await file('insurance', known.card)
  await file('insurance', known.claimPaper)
  const second = await createPractitioner(test)
  await createPractitioner(test, { row: { id: known.secondOpinion } })
  const one = async (table: Parameters<typeof db.insertInto>[0], values: object): Promise<string> => {
    const row = await db
      .insertInto(table)
      .values(values as never)
      .returning('id' as never)
      .executeTakeFirstOrThrow()
    return (row as { id: string }).id
  }
  const coverage = await one('coverage', {
    patient_id: patient.id,
    payer: 'Suraksha General',
    policy_number: 'SG-1',
    kind: 'family',
    period_start: '2026-04-01',
    period_end: '2027-03-31',
    ...recorded,
  })
  const bill = await one('bill', {
    facility_id: meera.facilityId,
    patient_id: patient.id,
    subject_type: 'appointment',
    subject_id: newId(),
    status: 'paid',
    number: 'TST/2627/000099',
    financial_year: '2627',
    issued_at: now,
    document: JSON.stringify(billDocument),
    total_paise: 50_000,
    paid_paise: 50_000,
  })
  const claim = await one('claim', {
    coverage_id: coverage,
    bill_id: bill,
    bill_total_paise: 50_000,
    patient_id: patient.id,
    facility_id: meera.facilityId,
    kind: 'consultation',
    claimed_paise: 40_000,
    created_by: asha.userId,
    created_at: now,
    updated_at: now,
  })
  return {
    coverage,
    claim,
    documentReference: await one('document_reference', {
      patient_id: patient.id,
      file_id: await file('report'),
      kind: 'diagnostic_report',
      title: 'Blood count',
      document_date: '2026-12-01',
      ...recorded,
    }),
    recordShare: await one('record_share', {
      patient_id: patient.id,
      practitioner_id: second.practitionerId,
      purpose: 'second_opinion',
      kinds: ['summary'],
      starts_at: now,
      ends_at: new Date(now.getTime() + 86_400_000),
      given_by: asha.userId,
      text_version: '1',
    }),
    claimDocument: await one('claim_document', {
      claim_id: claim,
      file_id: await file('insurance'),
      kind: 'claim_form',
      added_by: asha.userId,
      added_at: now,
    }),
  }
}

const patientId = (world: World) => world.patient.id
const claimId = (world: World) => world.claim
const ofPatient = (body?: object, rest: Partial<ForeignCase> = {}): ForeignCase => ({
  as: 'patient',
  id: patientId,
  ...(body ? { body } : {}),
  ...rest,
})
const ofClaim = (body?: object, rest: Partial<ForeignCase> = {}): ForeignCase => ({
  ...ofPatient(body, rest),
  id: claimId,
})

export const recordsCases: Record<string, ForeignCase> = {
  setPatientPhoto: ofPatient({ fileId: known.photo }),
  removePatientPhoto: ofPatient(),
  readTimeline: ofPatient(),
  readEncounterNote: ofPatient(undefined, { more: (world) => ({ encounterId: world.encounterId }) }),
  downloadPatientSummary: ofPatient(),
  exportRecord: ofPatient(),
  addDocumentReference: ofPatient({
    fileId: known.paper,
    kind: 'diagnostic_report',
    title: 'X-ray',
    documentDate: '2026-12-01',
  }),
  listDocumentReferences: ofPatient(),
  removeDocumentReference: ofPatient(undefined, {
    more: (world) => ({ documentId: world.documentReference }),
  }),
  shareRecord: ofPatient({
    practitionerId: known.secondOpinion,
    purpose: 'second_opinion',
    kinds: ['summary'],
    endsAt: '2026-12-20T00:00:00Z',
    textVersion: '1',
  }),
  listRecordShares: ofPatient(),
  revokeRecordShare: ofPatient(undefined, { more: (world) => ({ shareId: world.recordShare }) }),
  listCoverages: ofPatient(),
  addCoverage: ofPatient({
    payer: 'Another',
    policyNumber: 'A-1',
    memberId: null,
    kind: 'individual',
    periodStart: '2026-04-01',
    periodEnd: '2027-03-31',
    sumInsuredPaise: null,
  }),
  addCoverageCard: ofPatient({ fileId: known.card }, { id: (world) => world.coverage }),
  removeCoverage: ofPatient(undefined, { id: (world) => world.coverage }),
  getClaim: ofClaim(),
  downloadClaim: ofClaim(),
  changeClaim: ofClaim({ claimedPaise: 100 }),
  moveClaim: ofClaim({ to: 'submitted' }, { as: 'front_desk' }),
  addClaimDocument: ofClaim({ fileId: known.claimPaper, kind: 'other' }),
  removeClaimDocument: ofClaim(undefined, { more: (world) => ({ documentId: world.claimDocument }) }),
  writeClaimMessage: ofClaim({ body: 'Hello' }),
}
