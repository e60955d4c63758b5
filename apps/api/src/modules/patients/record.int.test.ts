import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BodyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/patients'
import { createFacility } from '../../../test/factories/facilities.ts'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner, type TestPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { newId } from '../../platform/ids.ts'

let test: TestApp
let asha: Person
let doctor: TestPractitioner
let params: { id: string }
beforeAll(async () => {
  test = await startTestApp()
  doctor = await createPractitioner(test)
})
beforeEach(async () => {
  test.clock.set(testNow)
  asha = await createPerson(test)
  params = { id: (await createPatient(test, { of: asha })).id }
})
afterAll(() => test.close())

/** Puts the doctor into the patient's care team. */
const consult = () =>
  test.deps.db
    .insertInto('appointment')
    .values({
      patient_id: params.id,
      practitioner_id: doctor.practitionerId,
      facility_id: doctor.facilityId,
      mode: 'video',
      status: 'fulfilled',
      fulfilled_at: test.clock.now(),
      starts_at: new Date(test.clock.now().getTime() - 60_000),
      ends_at: test.clock.now(),
      fee_paise: 0,
      visit: 'first',
      refund_tiers: '[]',
      change_hours_before: 0,
      booked_by: asha.userId,
    })
    .execute()

const kinds = [
  {
    name: 'an allergy',
    table: 'allergy_intolerance' as const,
    add: contract.addAllergy,
    list: contract.listAllergies,
    remove: contract.removeAllergy,
    body: { substance: 'Penicillin', reaction: 'Rash', severity: 'severe' as const },
    wrong: { substance: '' },
    path: 'body.substance',
  },
  {
    name: 'a disease',
    table: 'condition' as const,
    add: contract.addCondition,
    list: contract.listConditions,
    remove: contract.removeCondition,
    body: { name: 'Asthma', since: '2001-01-01', clinicalStatus: 'active' as const },
    wrong: { name: 'Asthma', since: 'long ago' },
    path: 'body.since',
  },
  {
    name: 'a current medicine',
    table: 'medication_statement' as const,
    add: contract.addMedicationStatement,
    list: contract.listMedicationStatements,
    remove: contract.removeMedicationStatement,
    body: { medicine: 'Metformin 500 mg', dosage: '1-0-1', since: '2020-03-01', endedOn: null },
    wrong: { medicine: 'Metformin', since: '2020-03-01', endedOn: '2019-01-01' },
    path: 'body.endedOn',
  },
]

describe.each(kinds)('$name', ({ table, add, list, remove, body, wrong, path }) => {
  const added = async (as: Person) => (await test.call(add, { params, body }, { as })).reply()

  it('is added, listed, and taken back without being deleted', async () => {
    const entry = await added(asha)
    expect(entry).toMatchObject({ ...body, abilities: { remove: true } })
    expect((await test.call(list, { params }, { as: asha })).reply().items).toEqual([entry])
    const gone = await test.call(remove, { params: { ...params, entryId: entry.id } }, { as: asha })
    expect(gone.reply()).toEqual({ done: true })
    expect((await test.call(list, { params }, { as: asha })).reply().items).toEqual([])
    const kept = await test.deps.db
      .selectFrom(table)
      .select(['id', 'removed_at'])
      .where('id', '=', entry.id)
      .execute()
    expect(kept).toEqual([{ id: entry.id, removed_at: test.clock.now() }])
    const again = await test.call(remove, { params: { ...params, entryId: entry.id } }, { as: asha })
    expect(again.problem()).toMatchObject({ status: 404, code: 'entry_not_found' })
  })

  it('names the field that is not valid', async () => {
    const problem = (await test.call(add, { params, body: wrong }, { as: asha })).problem()
    expect(problem.fields?.map((field) => field.path)).toEqual([path])
  })

  it("stays the practitioner's when the practitioner recorded it", async () => {
    await consult()
    const entry = await added(doctor)
    const removing = { params: { ...params, entryId: entry.id } }
    const [seen] = (await test.call(list, { params }, { as: asha })).reply().items
    expect(seen?.abilities.remove).toBe(false)
    expect((await test.call(remove, removing, { as: asha })).problem()).toMatchObject({
      status: 403,
      code: 'entry_of_another',
    })
    expect((await test.call(remove, removing, { as: doctor })).reply()).toEqual({ done: true })
  })

  it('is hidden from strangers, and from an entry of another patient', async () => {
    const entry = await added(asha)
    const stranger = await createPerson(test)
    const own = { id: (await createPatient(test, { of: stranger })).id, entryId: entry.id }
    const outsiders = [stranger, doctor]
    for (const as of outsiders) {
      const answers = [
        await test.call(list, { params }, { as }),
        await test.call(add, { params, body }, { as }),
        await test.call(remove, { params: { ...params, entryId: entry.id } }, { as }),
      ]
      expect(answers.map((one) => [one.status, one.problem().code])).toEqual(
        answers.map(() => [404, 'patient_not_found']),
      )
    }
    expect((await test.call(remove, { params: own }, { as: stranger })).problem().code).toBe(
      'entry_not_found',
    )
    const desk = await createPerson(test, { role: 'front_desk', facilityId: (await createFacility(test)).id })
    expect((await test.call(list, { params }, { as: desk })).status).toBe(403)
  })
})

const record = (body: BodyOf<typeof contract.recordObservations>, as: Person = asha) =>
  test.call(contract.recordObservations, { params, body }, { as })

describe('vital signs', () => {
  it('keep both values of a blood pressure together, in fixed units', async () => {
    const values = [
      { code: 'blood_pressure_systolic' as const, value: 128 },
      { code: 'blood_pressure_diastolic' as const, value: 84 },
      { code: 'temperature' as const, value: 37.4 },
    ]
    const { panelId, items } = (await record({ values })).reply()
    expect(items.map(({ code, value, unit }) => ({ code, value, unit }))).toEqual([
      { ...values[0], unit: 'mmHg' },
      { ...values[1], unit: 'mmHg' },
      { ...values[2], unit: 'Cel' },
    ])
    expect(new Set(items.map((one) => one.panelId))).toEqual(new Set([panelId]))
  })

  it.each([
    ['one value of two', [{ code: 'blood_pressure_systolic', value: 120 }], 'body.values.0.code'],
    [
      'values the wrong way round',
      [
        { code: 'blood_pressure_systolic', value: 80 },
        { code: 'blood_pressure_diastolic', value: 120 },
      ],
      'body.values.1.value',
    ],
    ['a temperature of no living body', [{ code: 'temperature', value: 98.6 }], 'body.values.0.value'],
    ['more oxygen than all', [{ code: 'oxygen_saturation', value: 101 }], 'body.values.0.value'],
    [
      'the same sign twice',
      [
        { code: 'weight', value: 60 },
        { code: 'weight', value: 61 },
      ],
      'body.values.1.code',
    ],
    ['a sign that nobody measures', [{ code: 'mood', value: 1 }], 'body.values.0.code'],
    ['nothing', [], 'body.values'],
  ])('refuse %s, naming the field', async (_, values, path) => {
    const problem = (await record({ values: values as never })).problem()
    expect(problem).toMatchObject({ status: 400, code: 'invalid_request' })
    expect(problem.fields?.map((field) => field.path)).toEqual([path])
    expect(
      await test.deps.db.selectFrom('observation').where('patient_id', '=', params.id).selectAll().execute(),
    ).toEqual([])
  })

  it('are never taken in the future', async () => {
    const effectiveAt = '2026-12-07T03:30:00.001Z'
    const problem = (await record({ values: [{ code: 'weight', value: 60 }], effectiveAt })).problem()
    expect(problem.fields).toEqual([
      { path: 'body.effectiveAt', code: 'in_future', message: 'This lies in the future.' },
    ])
  })

  it('are listed over time, by code and in pages, and the latest of each', async () => {
    const weigh = (value: number, day: string) =>
      record({ values: [{ code: 'weight', value }], effectiveAt: `2026-12-${day}T03:00:00.000Z` })
    await weigh(61, '02')
    await weigh(63, '04')
    await weigh(62, '03')
    await record({ values: [{ code: 'heart_rate', value: 72 }] })
    const list = async (query: object) =>
      (
        await test.call(contract.listObservations, { params, query: { limit: 2, ...query } }, { as: asha })
      ).reply()
    const first = await list({ code: 'weight' })
    expect(first.items.map((one) => one.value)).toEqual([63, 62])
    expect((await list({ code: 'weight', cursor: first.next })).items.map((one) => one.value)).toEqual([61])
    const between = { code: 'weight', from: '2026-12-03T00:00:00.000Z', to: '2026-12-04T00:00:00.000Z' }
    expect((await list(between)).items.map((one) => one.value)).toEqual([62])
    const latest = (await test.call(contract.listLatestObservations, { params }, { as: asha })).reply()
    expect(latest.items.map(({ code, value }) => [code, value])).toEqual([
      ['heart_rate', 72],
      ['weight', 63],
    ])
  })

  it('give the profile its height and weight, and take back what was entered in error', async () => {
    await record({ values: [{ code: 'weight', value: 60 }], effectiveAt: '2026-12-01T00:00:00.000Z' })
    const { panelId } = (await record({ values: [{ code: 'weight', value: 600 / 2 }] })).reply()
    const weight = async () =>
      (await test.call(contract.getPatient, { params }, { as: asha })).reply().weightKg
    expect(await weight()).toBe(300)
    const removing = { params: { ...params, panelId } }
    expect((await test.call(contract.removeObservations, removing, { as: asha })).reply()).toEqual({
      done: true,
    })
    expect(await weight()).toBe(60)
    const again = await test.call(contract.removeObservations, removing, { as: asha })
    expect(again.problem().code).toBe('entry_not_found')
    const rows = await test.deps.db
      .selectFrom('observation')
      .where('panel_id', '=', panelId)
      .selectAll()
      .execute()
    expect(rows).toMatchObject([{ entered_in_error: true, value: 300 }])
  })

  it('of a practitioner are not taken back by the patient', async () => {
    await consult()
    const { panelId } = (await record({ values: [{ code: 'weight', value: 60 }] }, doctor)).reply()
    const answer = await test.call(
      contract.removeObservations,
      { params: { ...params, panelId } },
      { as: asha },
    )
    expect(answer.problem().code).toBe('entry_of_another')
  })

  it('are written once, however often the same request arrives', async () => {
    const body = { values: [{ code: 'weight' as const, value: 60 }] }
    const key = newId()
    const send = () => test.call(contract.recordObservations, { params, body }, { as: asha, key })
    expect((await send()).reply()).toEqual((await send()).reply())
    expect(
      await test.deps.db.selectFrom('observation').where('patient_id', '=', params.id).selectAll().execute(),
    ).toHaveLength(1)
  })
})

describe('the summary', () => {
  it('tells the practitioner what there is to know, with the age by the calendar of the clinic', async () => {
    await consult()
    await test.deps.db
      .updateTable('patient')
      .set({ birth_date: '1990-12-08' })
      .where('id', '=', params.id)
      .execute()
    await test.call(contract.addAllergy, { params, body: { substance: 'Penicillin' } }, { as: asha })
    await test.call(
      contract.addCondition,
      { params, body: { name: 'Jaundice', clinicalStatus: 'resolved' } },
      { as: asha },
    )
    await test.call(contract.addCondition, { params, body: { name: 'Asthma' } }, { as: asha })
    const stopped = { medicine: 'Iron', endedOn: '2026-12-06' }
    await test.call(contract.addMedicationStatement, { params, body: stopped }, { as: asha })
    await test.call(
      contract.addMedicationStatement,
      { params, body: { medicine: 'Salbutamol' } },
      { as: asha },
    )
    await record({ values: [{ code: 'oxygen_saturation', value: 97 }] })
    const summary = async (query: { facilityId?: string }) =>
      (await test.call(contract.patientSummary, { params, query }, { as: doctor })).reply()
    const told = await summary({})
    expect(told.patient).toMatchObject({ id: params.id, age: 35, relation: null })
    expect(told.allergies.map((one) => one.substance)).toEqual(['Penicillin'])
    expect(told.conditions.map((one) => one.name)).toEqual(['Asthma', 'Jaundice'])
    expect(told.medicines.map((one) => one.medicine)).toEqual(['Salbutamol'])
    expect(told.vitals).toMatchObject([{ code: 'oxygen_saturation', value: 97 }])
    const auckland = await createFacility(test, { time_zone: 'Pacific/Auckland' })
    test.clock.set('2026-12-07T12:00:00.000Z')
    expect((await summary({})).patient.age).toBe(35)
    expect((await summary({ facilityId: auckland.id })).patient.age).toBe(36)
    const unknown = { params, query: { facilityId: newId() } }
    expect((await test.call(contract.patientSummary, unknown, { as: doctor })).problem().code).toBe(
      'facility_not_found',
    )
  })

  it('is written to the audit trail with whose record it was', async () => {
    await consult()
    await test.call(contract.patientSummary, { params, query: {} }, { as: doctor })
    const events = test.deps.db.selectFrom('audit_event').where('patient_id', '=', params.id).selectAll()
    expect(await events.execute()).toMatchObject([
      { operation: 'patientSummary', action: 'read', actor_user_id: doctor.userId, outcome: 'success' },
    ])
  })
})

describe('opening a record in an emergency', () => {
  const reason = 'Brought in unconscious after an accident'
  const open = (as: Person, of = params) =>
    test.call(contract.openRecordInEmergency, { params: of, body: { reason } }, { as })
  const read = () => test.call(contract.listAllergies, { params }, { as: doctor })

  it('shows it for an hour, to read and not to write, and keeps the reason', async () => {
    expect((await read()).status).toBe(404)
    expect((await open(doctor)).reply()).toEqual({
      patientId: params.id,
      expiresAt: '2026-12-07T04:30:00.000Z',
    })
    expect((await read()).status).toBe(200)
    expect((await test.call(contract.getPatient, { params }, { as: doctor })).reply().abilities).toEqual({
      change: false,
      endRelation: false,
      readRecord: true,
      writeRecord: false,
    })
    const writing = await test.call(
      contract.addAllergy,
      { params, body: { substance: 'Latex' } },
      { as: doctor },
    )
    expect(writing.status).toBe(404)
    test.clock.advance(3_599_999)
    expect((await read()).status).toBe(200)
    test.clock.advance(1)
    expect((await read()).status).toBe(404)
    const [event] = await test.deps.db
      .selectFrom('audit_event')
      .where('patient_id', '=', params.id)
      .where('operation', '=', 'openRecordInEmergency')
      .selectAll()
      .execute()
    expect(event).toMatchObject({ reason, actor_user_id: doctor.userId, outcome: 'success' })
  })

  it('needs a reason that says something, and a patient', async () => {
    const short = { params, body: { reason: '  help   ' } }
    const problem = (await test.call(contract.openRecordInEmergency, short, { as: doctor })).problem()
    expect(problem.fields?.map((field) => field.path)).toEqual(['body.reason'])
    expect((await open(doctor, { id: newId() })).problem().code).toBe('patient_not_found')
  })

  it('is not for patients', async () => {
    expect((await open(await createPerson(test))).status).toBe(403)
  })
})
