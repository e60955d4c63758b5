import { newId } from '../../src/platform/ids.ts'
import { openBill } from '../../src/modules/billing/index.ts'
import { inTransaction } from '../../src/platform/db/database.ts'
import { createVisit, type Visit } from '../factories/consultation.ts'
import { createAppointment } from '../factories/scheduling.ts'
import type { TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { callCases, createCallRows, type CallRows } from './foreign/calls.ts'
import { createLabWorld, labCases, type LabWorld } from './foreign/lab.ts'
import { createDeskRows, deskCases, type DeskRows } from './foreign/desk.ts'
import { createMoneyWorld, moneyCases, type MoneyWorld } from './foreign/money.ts'
import { createPharmacyRows, pharmacyCases, type PharmacyRows } from './foreign/pharmacy.ts'
import { createStockRows, stockCases, type StockRows } from './foreign/stock.ts'
import { createPackageRows, packageCases, type PackageRows } from './foreign/packages.ts'
import { recordingCases } from './foreign/recordings.ts'
import { createReviewRows, reviewCases, type ReviewRows } from './foreign/reviews.ts'
import { createRecordsRows, recordsCases, type RecordsRows } from './foreign/records.ts'

/** One row of everything that has an id, each belonging to the people of one consultation. */
const notified = ({ appointmentId, meera }: Visit) => ({
  appointmentId,
  startsAt: '2026-12-08T04:00:00.000Z',
  timeZone: 'Asia/Kolkata',
  mode: 'video',
  facilityName: 'Banyan Clinic',
  practitioner: {
    id: meera.practitionerId,
    name: 'Meera Iyer',
    qualifications: 'MBBS',
    registrationNumber: 'T-1',
    registrationCouncil: 'TMC',
  },
})

export type World = Visit &
  LabWorld &
  DeskRows &
  MoneyWorld &
  StockRows &
  PharmacyRows &
  PackageRows &
  RecordsRows &
  ReviewRows &
  CallRows & {
    admin: Person
    desk: Person
    held: string
    bill: string
    paymentOrder: string
    prescription: string
    file: string
    pendingFile: string
    document: string
    notification: string
    session: string
    trustedDevice: string
    exception: string
    allergy: string
    condition: string
    medicine: string
    panel: string
  }

export async function createWorld(test: TestApp): Promise<World> {
  const { db } = test.deps
  const visit = await createVisit(test)
  const { asha, patient, meera } = visit
  const desk = await createPerson(test, { role: 'front_desk', facilityId: meera.facilityId })
  await db
    .insertInto('patient_registration')
    .values({ patient_id: patient.id, facility_id: meera.facilityId })
    .execute()
  const held = await createAppointment(test, {
    practitioner: meera,
    patient,
    bookedBy: asha,
    startsAt: '2026-12-08T04:00:00Z',
    row: { status: 'held' },
  })
  const bill = await inTransaction(db, (tx) =>
    openBill(tx, {
      facilityId: meera.facilityId,
      patientId: patient.id,
      subjectType: 'appointment',
      subjectId: held.id,
      lines: [{ description: 'Consultation', sacCode: '999312', quantity: 1, unitPricePaise: 50_000 }],
      createdBy: asha.userId,
    }),
  )
  await db.insertInto('signing_key').values({ public_key: 'a key' }).execute()
  const one = async (table: Parameters<typeof db.insertInto>[0], values: object): Promise<string> => {
    const row = await db
      .insertInto(table)
      .values(values as never)
      .returning('id' as never)
      .executeTakeFirstOrThrow()
    return (row as { id: string }).id
  }
  const fileRow = (status: 'pending' | 'stored') => ({
    owner_user_id: meera.userId,
    purpose: 'practitioner_certificate',
    name: 'degree.pdf',
    content_type: 'application/pdf',
    size: 10,
    sha256: '0'.repeat(64),
    store_key: newId(),
    created_at: test.clock.now(),
    expires_at: new Date(test.clock.now().getTime() + 3_600_000),
    status,
    ...(status === 'stored' ? { stored_at: test.clock.now() } : {}),
  })
  const file = await one('file', fileRow('stored'))
  const ofPatient = { patient_id: patient.id, recorded_by: asha.userId }
  const panel = newId()
  await one('observation', {
    ...ofPatient,
    panel_id: panel,
    code: 'weight',
    value: 60,
    unit: 'kg',
    effective_at: test.clock.now(),
  })
  const world = {
    ...visit,
    ...(await createLabWorld(test, visit)),
    ...(await createMoneyWorld(test, { bill: bill.id, desk, facilityId: meera.facilityId })),
    ...(await createStockRows(test)),
    ...(await createRecordsRows(test, visit)),
    ...(await createReviewRows(test, visit)),
    ...(await createCallRows(test, visit)),
    ...(await createPackageRows(test, { patient, desk, meera })),
    admin: await createPerson(test, { role: 'admin' }),
    desk,
    held: held.id,
    bill: bill.id,
    paymentOrder: await one('payment_order', {
      bill_id: bill.id,
      gateway: 'razorpay',
      gateway_order_id: `order_${newId()}`,
      amount_paise: 50_000,
    }),
    prescription: await one('prescription', {
      encounter_id: visit.encounterId,
      patient_id: patient.id,
      practitioner_id: meera.practitionerId,
      facility_id: meera.facilityId,
      status: 'signed',
      content: JSON.stringify(content),
      content_sha256: 'x',
      signature: 'x',
      signing_key: 'a key',
      verification_code: '0123456789ABCDEFGHJK',
      signed_at: test.clock.now(),
    }),
    file,
    pendingFile: await one('file', fileRow('pending')),
    document: await one('practitioner_document', {
      practitioner_id: meera.practitionerId,
      kind: 'certificate',
      file_id: file,
    }),
    notification: await one('notification', {
      user_id: asha.userId,
      audience: 'patient',
      kind: 'appointment_booked',
      subject_type: 'appointment',
      subject_id: held.id,
      params: JSON.stringify({ visit: notified(visit) }),
      in_app: true,
    }),
    session: await one('user_session', {
      user_id: asha.userId,
      token_hash: newId(),
      active_role: 'patient',
      expires_at: new Date(test.clock.now().getTime() + 86_400_000),
      ends_at: new Date(test.clock.now().getTime() + 86_400_000),
    }),
    trustedDevice: await one('trusted_device', {
      user_id: asha.userId,
      token_hash: newId(),
      user_agent: 'a browser',
      created_at: test.clock.now(),
      last_used_at: test.clock.now(),
      expires_at: new Date(test.clock.now().getTime() + 86_400_000),
    }),
    exception: await one('schedule_exception', {
      practitioner_id: meera.practitionerId,
      kind: 'leave',
      starts_at: '2026-12-20T00:00:00Z',
      ends_at: '2026-12-21T00:00:00Z',
    }),
    allergy: await one('allergy_intolerance', { ...ofPatient, substance: 'Penicillin' }),
    condition: await one('condition', { ...ofPatient, name: 'Asthma' }),
    medicine: await one('medication_statement', { ...ofPatient, medicine: 'Salbutamol' }),
    panel,
    ...(await createDeskRows(test, { meera, patient, desk })),
  }
  return { ...world, ...(await createPharmacyRows(test, world)) }
}

/** The endpoints whose rows are not anybody's own: an admin reaches them all, an unknown id is what is left to ask. */
export const unknownOnly = [
  // An emergency is not refused for want of a relation: the reason is asked, and all of it is written down.
  'openRecordInEmergency',
  'assignRole',
  'disableUser',
  'updateUser',
  'enableUser',
  'getUser',
  'resetSecondFactor',
  'revokeRole',
  'updateFacility',
  'setFacilityPhoto',
  'removeFacilityPhoto',
  'confirmPaperCredentials',
  'getPractitionerForVerification',
  'rejectPractitioner',
  'suspendPractitioner',
  'verifyPractitioner',
  'moderateReview',
]

type Side = 'patient' | 'practitioner' | 'front_desk' | 'lab_operator' | 'pharmacy_operator'
export type ForeignCase = {
  id: (world: World) => string
  more?: (world: World) => Record<string, string>
  body?: object | ((world: World) => object)
  query?: object
  as: Side
}

const content = {
  practitioner: {
    name: 'Meera Iyer',
    qualifications: 'MBBS',
    registrationNumber: 'T-1',
    registrationCouncil: 'TMC',
    address: '',
    contact: '',
  },
  facility: { name: 'Banyan Clinic', address: '', phone: null },
  patient: {
    name: 'Asha Rao',
    age: 36,
    gender: 'female',
    address: '',
    heightCm: null,
    weightKg: null,
    guardian: null,
  },
  consultedOn: '2026-12-07',
  mode: 'video',
  teleconsultation: true,
  lastMenstrualPeriod: null,
  complaints: '',
  history: '',
  findings: '',
  investigations: '',
  diagnosis: '',
  medicationRequests: [],
  serviceRequests: [],
  advice: 'Rest',
  followUpDays: null,
}

const of = (as: Side, id: ForeignCase['id'], rest: Omit<ForeignCase, 'id' | 'as'> = {}): ForeignCase => ({
  as,
  id,
  ...rest,
})
const patientId = (world: World) => world.patient.id
const encounterId = (world: World) => world.encounterId
const held = (world: World) => world.held
const practitionerId = (world: World) => world.meera.practitionerId
const note = {
  version: 0,
  complaints: '',
  history: '',
  findings: '',
  investigations: '',
  diagnosis: '',
  lastMenstrualPeriod: null,
}
const draft = {
  medicationRequests: [],
  serviceRequests: [],
  advice: 'Rest',
  followUpDays: null,
  overrides: [],
}
const leave = {
  kind: 'leave',
  facilityId: null,
  mode: null,
  startsAt: '2027-01-04T00:00:00Z',
  endsAt: '2027-01-05T00:00:00Z',
  reason: null,
}

/** Each endpoint that takes an id, and whose row is put under it. */
export const foreignCases: Record<string, ForeignCase> = {
  ...callCases,
  ...recordingCases,
  ...deskCases,
  ...moneyCases,
  ...stockCases,
  ...pharmacyCases,
  listRecordAccess: of('patient', patientId),
  getBill: of('patient', (world) => world.bill),
  downloadBill: of('patient', (world) => world.bill),
  createPaymentOrder: of('patient', (world) => world.bill),
  getPaymentOrder: of('patient', (world) => world.paymentOrder),
  confirmPayment: of('patient', (world) => world.paymentOrder, {
    body: { razorpay_payment_id: 'pay_1', razorpay_order_id: 'order_1', razorpay_signature: 'x' },
  }),
  refundPayment: of('front_desk', (world) => world.bill, {
    body: { amountPaise: 100, reason: 'A test of scope' },
  }),
  getEncounter: of('patient', encounterId),
  getEncounterOfAppointment: of('patient', (world) => world.appointmentId),
  giveTeleconsultationConsent: of('patient', encounterId, { body: { textVersion: '1' } }),
  listChatMessages: of('patient', encounterId),
  markChatRead: of('patient', encounterId, { body: { seq: 0 } }),
  sendChatMessage: of('patient', encounterId, {
    more: () => ({ messageId: newId() }),
    body: { body: 'hello' },
  }),
  getClinicalNote: of('patient', encounterId),
  saveClinicalNote: of('practitioner', encounterId, { body: note }),
  correctClinicalNote: of('practitioner', encounterId, { body: { ...note, reason: 'A test of scope' } }),
  listClinicalNoteVersions: of('patient', encounterId),
  confirmGuardian: of('practitioner', encounterId, { body: { guardianId: newId() } }),
  admitPatient: of('practitioner', encounterId),
  completeEncounter: of('practitioner', encounterId),
  getPrescriptionDraft: of('practitioner', encounterId),
  savePrescriptionDraft: of('practitioner', encounterId, { body: draft }),
  discardPrescriptionDraft: of('practitioner', encounterId),
  signPrescription: of('practitioner', encounterId, { body: { prescriptionId: newId() } }),
  amendPrescription: of('practitioner', (world) => world.prescription, {
    body: { reason: 'A test of scope' },
  }),
  getPrescription: of('patient', (world) => world.prescription),
  downloadPrescription: of('patient', (world) => world.prescription),
  listOwnMedicines: of('front_desk', (world) => world.meera.facilityId),
  importMedicines: of('front_desk', (world) => world.meera.facilityId, {
    body: { csv: 'a,b', apply: false },
  }),
  confirmUpload: of('practitioner', (world) => world.pendingFile),
  deleteFile: of('practitioner', (world) => world.file),
  getDownloadUrl: of('practitioner', (world) => world.file),
  getFile: of('practitioner', (world) => world.file),
  restoreFile: of('practitioner', (world) => world.file),
  listFileVersions: of('practitioner', (world) => world.file),
  removeOwnDocument: of('practitioner', (world) => world.document),
  revokeSession: of('patient', (world) => world.session),
  revokeTrustedDevice: of('patient', (world) => world.trustedDevice),
  markNotificationRead: of('patient', (world) => world.notification),
  getPatient: of('patient', patientId),
  updatePatient: of('patient', patientId, { body: { name: 'Asha Rao' } }),
  endRelation: of('patient', patientId),
  patientSummary: of('patient', patientId),
  listAllergies: of('patient', patientId),
  listConditions: of('patient', patientId),
  listMedicationStatements: of('patient', patientId),
  listObservations: of('patient', patientId, { query: { code: 'weight' } }),
  listLatestObservations: of('patient', patientId),
  addAllergy: of('patient', patientId, { body: { substance: 'Dust', reaction: null, severity: null } }),
  addCondition: of('patient', patientId, { body: { name: 'Asthma', since: null, clinicalStatus: 'active' } }),
  addMedicationStatement: of('patient', patientId, {
    body: { medicine: 'Salbutamol', dosage: null, since: null, endedOn: null },
  }),
  recordObservations: of('patient', patientId, {
    body: { effectiveAt: '2026-12-07T03:00:00Z', values: [{ code: 'weight', value: 61 }] },
  }),
  removeAllergy: of('patient', patientId, { more: (world) => ({ entryId: world.allergy }) }),
  removeCondition: of('patient', patientId, { more: (world) => ({ entryId: world.condition }) }),
  removeMedicationStatement: of('patient', patientId, { more: (world) => ({ entryId: world.medicine }) }),
  removeObservations: of('patient', patientId, { more: (world) => ({ panelId: world.panel }) }),
  findFollowUp: of('patient', patientId, { query: { practitionerId: newId() } }),
  getAppointment: of('patient', held),
  listAlternatives: of('patient', held),
  previewCancellation: of('patient', held),
  cancelAppointment: of('patient', held, { body: {} }),
  rescheduleAppointment: of('patient', held, { body: { startsAt: '2026-12-09T04:00:00Z', version: 1 } }),
  checkIn: of('patient', held),
  releaseHold: of('patient', held),
  markNoShow: of('practitioner', held),
  getWeeklyHours: of('practitioner', practitionerId),
  replaceWeeklyHours: of('practitioner', practitionerId, { body: { hours: [] } }),
  listScheduleExceptions: of('practitioner', practitionerId, {
    query: { from: '2026-12-01T00:00:00Z', to: '2026-12-31T00:00:00Z' },
  }),
  addScheduleException: of('practitioner', practitionerId, { body: leave }),
  setPractitionerDelay: of('practitioner', practitionerId, { body: { facilityId: newId(), minutes: 10 } }),
  removeScheduleException: of('practitioner', (world) => world.exception),
  ...packageCases,
  ...reviewCases,
  ...recordsCases,
  ...labCases,
}
