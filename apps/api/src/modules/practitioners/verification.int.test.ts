import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getSession } from '@imeds/contracts/identity'
import * as contract from '@imeds/contracts/practitioners'
import {
  createPractitioner,
  type PractitionerOptions,
  type TestPractitioner,
} from '../../../test/factories/practitioners.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { createPerson, createSession, type Person } from '../../../test/people.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { attachDocument } from './index.ts'

let test: TestApp
let admin: Person
const told: { name: string; practitionerId: string }[] = []
beforeAll(async () => {
  test = await startTestApp({
    extraModules: [
      {
        name: 'listener',
        subscribers: [
          contract.practitionerSubmitted,
          contract.practitionerVerified,
          contract.practitionerRejected,
        ].map(({ eventName: event }) => ({
          event,
          name: `test.${event}`,
          when: 'after_commit' as const,
          handle: async (_: unknown, { practitionerId }: { practitionerId: string }) =>
            void told.push({ name: event, practitionerId }),
        })),
      },
    ],
  })
  admin = await createPerson(test, { role: 'admin' })
})
afterAll(() => test.close())

/** A practitioner of some status with a certificate, acting as the patient they registered as. */
async function applicant(status: TestPractitioner['row']['status'], options: PractitionerOptions = {}) {
  const doctor = await createPractitioner(test, {
    ...options,
    row: { status, submitted_at: test.clock.now(), ...options.row },
  })
  await inTransaction(test.deps.db, (tx) =>
    attachDocument(tx, doctor.practitionerId, { kind: 'certificate', fileId: newId() }),
  )
  const { db } = test.deps
  await db
    .updateTable('role_assignment')
    .set({ role: 'patient' })
    .where('user_id', '=', doctor.userId)
    .execute()
  return { ...doctor, token: await createSession(test, doctor.userId, 'patient') }
}
const shown = ({ row }: TestPractitioner) => ({
  registrationNumber: row.registration_number,
  registrationCouncil: row.registration_council,
})
const verify = (doctor: TestPractitioner, body = shown(doctor), as: Person = admin) =>
  test.call(contract.verifyPractitioner, { params: { id: doctor.practitionerId }, body }, { as })
const reject = (
  doctor: TestPractitioner,
  as: Person = admin,
  reason = 'The number is not in the register.',
) =>
  test.call(contract.rejectPractitioner, { params: { id: doctor.practitionerId }, body: { reason } }, { as })
const suspend = (doctor: TestPractitioner, as: Person = admin) =>
  test.call(
    contract.suspendPractitioner,
    { params: { id: doctor.practitionerId }, body: { reason: 'The council withdrew it.' } },
    { as },
  )
const eventsOf = (doctor: TestPractitioner) =>
  told.filter((one) => one.practitionerId === doctor.practitionerId).map((one) => one.name)
const roles = async ({ userId }: Person) =>
  (
    await test.deps.db
      .selectFrom('role_assignment')
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .select('role')
      .orderBy('role')
      .execute()
  ).map((row) => row.role)

describe('the way to being found', () => {
  it('leads from the draft over the queue to the role, and tells others', async () => {
    const doctor = await applicant('draft')
    const submitted = (await test.call(contract.submitForVerification, {}, { as: doctor })).reply()
    expect(submitted).toMatchObject({
      status: 'submitted',
      submittedAt: testNow,
      abilities: { submit: false },
    })
    const seen = await test.call(
      contract.getPractitionerForVerification,
      { params: { id: doctor.practitionerId } },
      { as: admin },
    )
    expect(seen.reply()).toMatchObject({
      documents: [{ kind: 'certificate' }],
      abilities: { verify: true, reject: true, change: false },
    })
    expect(await roles(doctor)).toEqual(['patient'])
    const verified = (await verify(doctor)).reply()
    expect(verified).toMatchObject({
      status: 'verified',
      verifiedAt: testNow,
      abilities: { suspend: true, verify: false },
    })
    expect(await roles(doctor)).toEqual(['patient', 'practitioner'])
    await test.drain()
    expect(eventsOf(doctor)).toEqual(['practitioner.submitted', 'practitioner.verified'])
  })

  it('happens once when two admins click at the same time', async () => {
    const doctor = await applicant('submitted')
    const other = await createPerson(test, { role: 'admin' })
    const answers = await Promise.all([verify(doctor), reject(doctor, other)])
    expect(answers.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(answers.find((one) => one.status === 409)!.problem().code).toBe('status_not_allowed')
  })

  it('is refused when the profile says something else by now', async () => {
    const doctor = await applicant('submitted')
    await test.call(
      contract.updateOwnPractitioner,
      { body: { registrationNumber: 'OTHER-1' } },
      { as: doctor },
    )
    expect((await verify(doctor)).problem()).toMatchObject({ status: 409, code: 'profile_changed' })
    expect(await roles(doctor)).toEqual(['patient'])
  })

  it('belongs to one of two who claim the same number', async () => {
    const row = { registration_number: 'SAME-1' }
    const [first, second] = [await applicant('submitted', { row }), await applicant('submitted', { row })]
    expect((await verify(first)).status).toBe(200)
    expect((await verify(second)).problem()).toMatchObject({ status: 409, code: 'registration_taken' })
    expect(
      (
        await test.call(contract.submitForVerification, {}, { as: await applicant('draft', { row }) })
      ).problem().code,
    ).toBe('registration_taken')
  })

  it('needs no upload when the admin saw the certificate on paper', async () => {
    const doctor = await createPractitioner(test, { row: { status: 'draft' } })
    const submit = () => test.call(contract.submitForVerification, {}, { as: doctor })
    expect((await submit()).problem()).toMatchObject({
      code: 'profile_incomplete',
      data: { missing: ['certificate'] },
    })
    const params = { id: doctor.practitionerId }
    const noted = (await test.call(contract.confirmPaperCredentials, { params }, { as: admin })).reply()
    expect(noted).toMatchObject({
      credentialsSeenAt: testNow,
      missing: [],
      abilities: { confirmPaper: false },
    })
    expect((await submit()).reply().status).toBe('submitted')
  })

  it('begins again after a rejection with its reason', async () => {
    const doctor = await applicant('submitted')
    const rejected = (await reject(doctor)).reply()
    expect(rejected).toMatchObject({ status: 'rejected', statusReason: 'The number is not in the register.' })
    const again = (await test.call(contract.submitForVerification, {}, { as: doctor })).reply()
    expect(again).toMatchObject({ status: 'submitted', statusReason: null })
    await test.drain()
    expect(eventsOf(doctor)).toEqual(['practitioner.rejected', 'practitioner.submitted'])
    const reasons = test.deps.db
      .selectFrom('audit_event')
      .select('reason')
      .where('operation', '=', 'rejectPractitioner')
      .where('record_id', '=', doctor.practitionerId)
    expect(await reasons.execute()).toEqual([{ reason: 'The number is not in the register.' }])
  })

  it('ends with a suspension, which takes the role, and moves the open session to what is left', async () => {
    const doctor = await applicant('submitted')
    await verify(doctor)
    const working = { ...doctor, token: await createSession(test, doctor.userId, 'practitioner') }
    expect((await test.call(contract.getOwnPractitioner, {}, { as: working })).status).toBe(200)
    expect((await suspend(doctor)).reply()).toMatchObject({
      status: 'suspended',
      statusReason: 'The council withdrew it.',
    })
    expect(await roles(doctor)).toEqual(['patient'])
    await expect
      .poll(async () => (await test.call(getSession, {}, { as: working })).reply().activeRole)
      .toBe('patient')
    expect((await test.call(contract.submitForVerification, {}, { as: doctor })).problem().code).toBe(
      'status_not_allowed',
    )
    expect((await verify(doctor)).reply()).toMatchObject({ status: 'verified', statusReason: null })
    expect(await roles(doctor)).toEqual(['patient', 'practitioner'])
  })

  it('has no shortcuts', async () => {
    const draft = await applicant('draft')
    for (const answer of [await verify(draft), await reject(draft), await suspend(draft)])
      expect(answer.problem()).toMatchObject({ status: 409, code: 'status_not_allowed' })
  })
})

describe('the queue', () => {
  it('shows those who wait longest first, page by page, and finds by name and number', async () => {
    const waiting = async (hour: number, row: object) =>
      applicant('submitted', {
        row: { family_name: 'Quincy', submitted_at: new Date(`2026-12-06T0${hour}:00:00Z`), ...row },
      })
    const late = await waiting(3, { registration_number: 'Q-LATE' })
    const early = await waiting(1, { registration_number: 'Q-EARLY' })
    const middle = await waiting(2, { registration_number: 'Q-MIDDLE' })
    const list = async (query: object) =>
      (
        await test.call(
          contract.listPractitionersForVerification,
          { query: { limit: 2, ...query } },
          { as: admin },
        )
      ).reply()
    const first = await list({ text: 'quincy' })
    expect(first.items.map((one) => one.id)).toEqual([early.practitionerId, middle.practitionerId])
    expect(first.items[0]).toMatchObject({
      name: 'Meera Quincy',
      specialities: ['general_medicine'],
      status: 'submitted',
    })
    const rest = await list({ text: 'quincy', cursor: first.next })
    expect(rest.items.map((one) => one.id)).toEqual([late.practitionerId])
    expect((await list({ text: 'q-mid' })).items.map((one) => one.id)).toEqual([middle.practitionerId])
    expect((await list({ text: 'quincy', status: 'draft' })).items).toEqual([])
    expect((await list({ text: '%' })).items).toEqual([])
  })

  it('is the admin alone who sees and decides', async () => {
    const doctor = await applicant('submitted')
    const other = await createPractitioner(test)
    const params = { id: doctor.practitionerId }
    for (const as of [doctor, other, await createPerson(test)]) {
      const answers = [
        await test.call(contract.listPractitionersForVerification, { query: { limit: 5 } }, { as }),
        await test.call(contract.getPractitionerForVerification, { params }, { as }),
        await test.call(contract.confirmPaperCredentials, { params }, { as }),
        await verify(doctor, shown(doctor), as),
        await reject(doctor, as),
        await suspend(doctor, as),
      ]
      expect(answers.map((one) => one.status)).toEqual(answers.map(() => 403))
    }
  })

  it('answers an unknown id with 404 and a reason of nothing with the field', async () => {
    const nobody = { ...(await applicant('submitted')), practitionerId: newId() }
    const params = { id: nobody.practitionerId }
    const answers = [
      await test.call(contract.getPractitionerForVerification, { params }, { as: admin }),
      await test.call(contract.confirmPaperCredentials, { params }, { as: admin }),
      await verify(nobody),
      await reject(nobody),
      await suspend(nobody),
    ]
    for (const answer of answers)
      expect(answer.problem()).toMatchObject({ status: 404, code: 'practitioner_not_found' })
    const empty = await reject(nobody, admin, '    ')
    expect(empty.problem().fields?.map((field) => field.path)).toEqual(['body.reason'])
  })
})
