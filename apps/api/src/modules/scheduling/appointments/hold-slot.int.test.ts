import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBill } from '@imeds/contracts/billing'
import { holdSlot, listFreeSlots } from '@imeds/contracts/scheduling'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { createBookingScene, hold, india, wishOf } from '../../../../test/factories/scheduling.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const appointments = (practitionerId: string) =>
  test.deps.db.selectFrom('appointment').selectAll().where('practitioner_id', '=', practitionerId).execute()
const jobOf = (appointmentId: string) =>
  test.pool
    .query<{ run_at: Date }>(`select run_at from graphile_worker.jobs where key = $1`, [
      `expire_hold:${appointmentId}`,
    ])
    .then(({ rows }) => rows)

describe('holding a slot', () => {
  it('keeps it for ten minutes with an open bill at the price of the offering', async () => {
    const scene = await createBookingScene(test)
    const answer = await hold(test, scene, { reason: 'Fever', symptoms: ['fever', 'cough'] })
    expect(answer.status).toBe(201)
    const held = answer.reply()
    expect(held).toMatchObject({
      status: 'held',
      version: 1,
      visit: 'first',
      startsAt: india('09:00'),
      endsAt: india('09:30'),
      holdExpiresAt: '2026-12-07T03:40:00.000Z',
      feePaise: 50_000,
      reason: 'Fever',
      symptoms: ['fever', 'cough'],
      patient: { id: scene.patient.id, name: 'Asha Rao' },
      practitioner: { id: scene.meera.practitionerId, name: 'Meera Iyer' },
      facility: { timeZone: 'Asia/Kolkata', address: '12 Lake Road, Hyderabad, 500034' },
      bill: { status: 'open', totalPaise: 50_000 },
      abilities: { canPay: true, canRelease: true, canCancel: false, canReschedule: false },
    })
    const bill = (
      await test.call(getBill, { params: { id: held.bill?.id ?? '' } }, { as: scene.asha })
    ).reply()
    expect(bill).toMatchObject({
      subjectId: held.id,
      lines: [
        {
          description: 'Consultation, in person',
          descriptionCode: 'consultation',
          textParams: { mode: 'in_person' },
          sacCode: '999312',
          amountPaise: 50_000,
        },
      ],
    })
    expect((await jobOf(held.id)).map(({ run_at }) => run_at)).toEqual([new Date('2026-12-07T03:40:00Z')])
  })

  it('takes nothing but ids, mode and time from the client', async () => {
    const scene = await createBookingScene(test)
    const { body } = wishOf(scene)
    const sly = {
      ...body,
      feePaise: 0,
      fee_paise: 0,
      status: 'booked',
      bookedBy: newId(),
      endsAt: india('18:00'),
    }
    const held = (await test.call(holdSlot, { body: sly }, { as: scene.asha })).reply()
    expect(held).toMatchObject({ status: 'held', feePaise: 50_000, endsAt: india('09:30') })
  })

  it('books at once what is free of charge, without a bill', async () => {
    const scene = await createBookingScene(test, { offerings: [{ fee_paise: 0 }] })
    const booked = (await hold(test, scene)).reply()
    expect(booked).toMatchObject({ status: 'booked', feePaise: 0, holdExpiresAt: null, bill: null })
    expect(await jobOf(booked.id)).toEqual([])
  })

  it('takes the slot off the list, puts the patient on the books and writes the history', async () => {
    const scene = await createBookingScene(test)
    const { id } = (await hold(test, scene)).reply()
    const { practitionerId, facilityId } = scene.meera
    const slots = await test.call(listFreeSlots, {
      params: { id: practitionerId },
      query: { facilityId, mode: 'in_person', from: '2026-12-08', days: 1 },
    })
    expect(slots.reply().days[0]?.slots[0]?.startsAt).toBe(india('09:30'))
    const registered = await test.deps.db
      .selectFrom('patient_registration')
      .select('facility_id')
      .where('patient_id', '=', scene.patient.id)
      .execute()
    expect(registered).toEqual([{ facility_id: facilityId }])
    const history = await test.deps.db
      .selectFrom('appointment_history')
      .select(['change', 'status', 'changed_by'])
      .where('appointment_id', '=', id)
      .execute()
    expect(history).toEqual([{ change: 'hold', status: 'held', changed_by: scene.asha.userId }])
    const audit = await test.deps.db
      .selectFrom('audit_event')
      .select(['operation', 'action', 'outcome', 'patient_id'])
      .where('record_id', '=', id)
      .execute()
    expect(audit).toEqual([
      { operation: 'holdSlot', action: 'create', outcome: 'success', patient_id: scene.patient.id },
    ])
  })

  it('serves family members', async () => {
    const scene = await createBookingScene(test)
    const child = await createPatient(test, { of: scene.asha, relation: 'child', row: { name: 'Kiran Rao' } })
    expect((await hold(test, scene, { patientId: child.id })).reply().patient.name).toBe('Kiran Rao')
  })

  it('lets a desk book for the patients on its books, at its own facility', async () => {
    const scene = await createBookingScene(test)
    const desk = await createPerson(test, { role: 'front_desk', facilityId: scene.meera.facilityId })
    const known = await createPatient(test, { facilityId: scene.meera.facilityId })
    const held = (await hold(test, scene, { patientId: known.id }, { as: desk })).reply()
    expect(held).toMatchObject({ status: 'held', bill: { totalPaise: 50_000 } })

    const unknown = await hold(test, scene, { startsAt: india('10:00') }, { as: desk })
    expect([unknown.status, unknown.problem().code]).toEqual([404, 'patient_not_found'])
    const elsewhere = await createPerson(test, {
      role: 'front_desk',
      facilityId: (await createFacility(test)).id,
    })
    await test.deps.db
      .insertInto('patient_registration')
      .expression((eb) =>
        eb
          .selectFrom('role_assignment')
          .where('user_id', '=', elsewhere.userId)
          .select((of) => [of.val(known.id).as('patient_id'), 'facility_id']),
      )
      .columns(['patient_id', 'facility_id'])
      .execute()
    const foreign = await hold(
      test,
      scene,
      { patientId: known.id, startsAt: india('10:00') },
      { as: elsewhere },
    )
    expect([foreign.status, foreign.problem().code]).toEqual([404, 'practitioner_not_found'])
  })
})

describe('asking twice', () => {
  it('with the same key makes one appointment, also when both clicks come at once', async () => {
    const scene = await createBookingScene(test)
    const key = newId()
    const answers = await Promise.all([hold(test, scene, {}, { key }), hold(test, scene, {}, { key })])
    const codes = answers.map((answer) => (answer.status === 201 ? 'created' : answer.problem().code))
    expect(codes).toContain('created')
    expect(codes.filter((code) => code !== 'created' && code !== 'request_in_progress')).toEqual([])
    expect((await hold(test, scene, {}, { key })).reply().id).toBe(
      answers.find((answer) => answer.status === 201)?.reply().id,
    )
    expect(await appointments(scene.meera.practitionerId)).toHaveLength(1)
  })

  it('with another key gives the same hold back', async () => {
    const scene = await createBookingScene(test)
    const [first, second] = await Promise.all([hold(test, scene), hold(test, scene)])
    expect(second.reply().id).toBe(first.reply().id)
    expect((await hold(test, scene)).reply().id).toBe(first.reply().id)
    expect(await appointments(scene.meera.practitionerId)).toHaveLength(1)
  })

  it('without a key is refused', async () => {
    const scene = await createBookingScene(test)
    const answer = await hold(test, scene, {}, { headers: { 'idempotency-key': '' } })
    expect(answer.problem().code).toBe('idempotency_key_missing')
  })
})
