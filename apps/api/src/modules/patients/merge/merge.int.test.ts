import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findPatients,
  getPatient,
  listAllergies,
  listMerges,
  listPatients,
  mergePatients,
  patientSummary,
  undoMerge,
} from '@imeds/contracts/patients'
import { holdSlot, listMyAppointments } from '@imeds/contracts/scheduling'
import { createCounter, register, walkIn, type Counter } from '../../../../test/factories/desk.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { createAppointment, india } from '../../../../test/factories/scheduling.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'

let test: TestApp
let counter: Counter
beforeAll(async () => {
  test = await startTestApp()
  counter = await createCounter(test)
})
afterAll(() => test.close())

const merge = (keptId: string, duplicateId: string, as: Person = counter.desk) =>
  test.call(
    mergePatients,
    { params: { id: keptId }, body: { duplicateId, reason: 'The same person' } },
    { as },
  )
const undo = (id: string, as: Person = counter.desk) =>
  test.call(undoMerge, { params: { id }, body: { reason: 'Two people after all' } }, { as })
const allergy = (patientId: string) =>
  test.deps.db
    .insertInto('allergy_intolerance')
    .values({ patient_id: patientId, substance: 'Penicillin' })
    .execute()
const visit = (patientId: string, status: 'booked' | 'fulfilled', startsAt: string) =>
  createAppointment(test, {
    practitioner: counter.meera,
    patient: { id: patientId },
    bookedBy: counter.desk,
    startsAt,
    row: { status },
  })

/** Asha with an account, and a second row of hers that the desk wrote: a past visit, a booking, an allergy. */
async function twoRows() {
  const asha = await createPerson(test)
  const kept = await createPatient(test, { of: asha, facilityId: counter.facilityId })
  const { id: duplicateId } = await register(test, counter)
  await allergy(duplicateId)
  const day = (n: number) => new Date(Date.parse(testNow) + n * 86_400_000).toISOString().slice(0, 10)
  const past = await visit(duplicateId, 'fulfilled', india('10:00', day(-(serial % 100) - 1)))
  const ahead = await visit(duplicateId, 'booked', india('10:00', day(serial++ + 1)))
  return { asha, keptId: kept.id, duplicateId, past, ahead }
}
let serial = 0

describe('two rows of one person', () => {
  it('become one that both ids lead to, with what was open moved and what is past in sight', async () => {
    const { asha, keptId, duplicateId, past, ahead } = await twoRows()
    const merged = (await merge(keptId, duplicateId)).reply()
    expect(merged).toMatchObject({ keptId, mergedId: duplicateId, canUndo: true, undoneAt: null })

    for (const as of [asha, counter.desk])
      expect((await test.call(getPatient, { params: { id: duplicateId } }, { as })).reply().id).toBe(keptId)
    const allergies = await test.call(listAllergies, { params: { id: duplicateId } }, { as: asha })
    expect(allergies.reply().items.map(({ substance }) => substance)).toEqual(['Penicillin'])
    const list = (when: 'upcoming' | 'past') =>
      test.call(listMyAppointments, { query: { when, patientId: keptId, limit: 20 } }, { as: asha })
    expect((await list('upcoming')).reply().items.map(({ id }) => id)).toEqual([ahead.id])
    expect((await list('past')).reply().items.map(({ id }) => id)).toEqual([past.id])
    const row = await test.deps.db
      .selectFrom('appointment')
      .select('patient_id')
      .where('id', '=', past.id)
      .executeTakeFirstOrThrow()
    expect(row.patient_id).toBe(duplicateId)
  })

  it('are one in lists, in the search, and for new bookings', async () => {
    const { asha, keptId, duplicateId } = await twoRows()
    await merge(keptId, duplicateId)
    const family = await test.call(listPatients, { query: { limit: 20 } }, { as: asha })
    expect(family.reply().items.map(({ id }) => id)).toEqual([keptId])
    const { name } = await test.deps.db
      .selectFrom('patient')
      .select('name')
      .where('id', '=', duplicateId)
      .executeTakeFirstOrThrow()
    const found = await test.call(
      findPatients,
      { body: { text: name, facilityId: counter.facilityId, limit: 8 } },
      { as: counter.desk },
    )
    expect(found.reply().items.map(({ id }) => id)).toEqual([keptId])
    const held = await test.call(
      holdSlot,
      {
        body: {
          patientId: duplicateId,
          practitionerId: counter.meera.practitionerId,
          facilityId: counter.facilityId,
          mode: 'in_person',
          startsAt: india('11:30', '2027-03-01'),
        },
      },
      { as: asha },
    )
    expect(held.reply().patient.id).toBe(keptId)
  })

  it('keep the doctor of either in the care team', async () => {
    const { keptId, duplicateId } = await twoRows()
    await merge(keptId, duplicateId)
    for (const id of [keptId, duplicateId]) {
      const seen = await test.call(patientSummary, { params: { id }, query: {} }, { as: counter.meera })
      expect(seen.reply()).toMatchObject({
        patient: { id: keptId },
        allergies: [{ substance: 'Penicillin' }],
      })
    }
  })

  it('come apart again, each with its own', async () => {
    const { asha, keptId, duplicateId, ahead } = await twoRows()
    const { id } = (await merge(keptId, duplicateId)).reply()
    expect((await undo(id)).reply()).toMatchObject({ canUndo: false, undoneAt: expect.any(String) as string })
    expect((await undo(id)).problem().code).toBe('already_undone')
    expect((await test.call(getPatient, { params: { id: duplicateId } }, { as: asha })).status).toBe(404)
    const desk = await test.call(getPatient, { params: { id: duplicateId } }, { as: counter.desk })
    expect(desk.reply().id).toBe(duplicateId)
    expect((await test.call(listAllergies, { params: { id: keptId } }, { as: asha })).reply().items).toEqual(
      [],
    )
    const row = await test.deps.db
      .selectFrom('appointment')
      .select('patient_id')
      .where('id', '=', ahead.id)
      .executeTakeFirstOrThrow()
    expect(row.patient_id).toBe(duplicateId)
    expect((await merge(keptId, duplicateId)).status).toBe(201)
  })

  it('keep an account of the duplicate, and give it back', async () => {
    const asha = await createPerson(test)
    const own = await createPatient(test, { of: asha, facilityId: counter.facilityId })
    const { id: keptId } = await register(test, counter)
    const { id } = (await merge(keptId, own.id)).reply()
    const mine = async () =>
      (await test.call(listPatients, { query: { limit: 20 } }, { as: asha }))
        .reply()
        .items.map((one) => one.id)
    expect(await mine()).toEqual([keptId])
    await undo(id)
    expect(await mine()).toEqual([own.id])
  })
})

describe('a merge is refused', () => {
  it('of two accounts, of one row, of a merged row, and while a visit is under way', async () => {
    const [asha, ravi] = [await createPerson(test), await createPerson(test)]
    const one = await createPatient(test, { of: asha, facilityId: counter.facilityId })
    const two = await createPatient(test, { of: ravi, facilityId: counter.facilityId })
    expect((await merge(one.id, two.id)).problem().code).toBe('different_people')
    expect((await merge(one.id, one.id)).problem().code).toBe('same_patient')
    const [a, b] = [await register(test, counter), await register(test, counter)]
    await merge(a.id, b.id)
    expect((await merge(one.id, b.id)).problem().code).toBe('already_merged')
    expect((await merge(one.id, a.id)).problem().code).toBe('already_merged')
    const fresh = await createCounter(test)
    const { appointment } = await walkIn(test, fresh)
    const other = await register(test, fresh)
    expect((await merge(other.id, appointment.patient.id, fresh.desk)).problem().code).toBe('visit_under_way')
    expect((await merge(appointment.patient.id, other.id, fresh.desk)).status).toBe(201)
  })

  it('at another desk, of bookings that overlap, and is not undone after a month', async () => {
    const stranger = await createCounter(test)
    const [a, b] = [await register(test, counter), await register(test, counter)]
    expect((await merge(a.id, b.id, stranger.desk)).problem().code).toBe('patient_not_found')
    const other = await createCounter(test)
    const start = india('10:00', '2027-05-03')
    await createAppointment(test, {
      practitioner: other.meera,
      patient: { id: a.id },
      bookedBy: counter.desk,
      startsAt: start,
    })
    await visit(b.id, 'booked', start)
    expect((await merge(a.id, b.id)).problem().code).toBe('patient_busy')

    const [c, d] = [await register(test, counter), await register(test, counter)]
    const { id } = (await merge(c.id, d.id)).reply()
    expect((await undo(id, stranger.desk)).problem().code).toBe('merge_not_found')
    const listed = await test.call(listMerges, { params: { id: c.id } }, { as: counter.desk })
    expect(listed.reply().items.map((one) => one.id)).toEqual([id])
    await test.deps.db
      .updateTable('user_session')
      .set({ expires_at: new Date('2028-01-01'), ends_at: new Date('2028-01-01') })
      .execute()
    test.clock.advance(31 * 86_400_000)
    expect((await undo(id)).problem().code).toBe('too_late_to_undo')
    test.clock.set(testNow)
  })

  it('twice at once: one desk merges, the other hears that it is done', async () => {
    const [a, b] = [await register(test, counter), await register(test, counter)]
    const answers = await Promise.all([merge(a.id, b.id), merge(b.id, a.id), merge(a.id, b.id)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
  })
})
