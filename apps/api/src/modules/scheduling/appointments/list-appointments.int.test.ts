import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getAppointment, listAgenda, listMyAppointments } from '@imeds/contracts/scheduling'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { createPractitioner } from '../../../../test/factories/practitioners.ts'
import {
  createAppointment,
  createBooker,
  createBookingScene,
  hold,
  india,
  type BookingScene,
} from '../../../../test/factories/scheduling.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'

let test: TestApp
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())

const add = (scene: BookingScene, startsAt: string, row = {}, patient: { id: string } = scene.patient) =>
  createAppointment(test, { practitioner: scene.meera, patient, bookedBy: scene.asha, startsAt, row })
type ListQuery = {
  when?: 'upcoming' | 'past'
  cursor?: string
  limit?: number
  patientId?: string
  status?: 'booked' | 'cancelled'
  practitionerId?: string
}
const list = (as: Person, { when = 'upcoming', limit = 20, ...query }: ListQuery = {}) =>
  test.call(listMyAppointments, { query: { when, limit, ...query } }, { as })
const ids = async (as: Person, query?: ListQuery) => (await list(as, query)).reply().items.map(({ id }) => id)

describe('my appointments', () => {
  it('are those ahead, soonest first, and those behind, latest first', async () => {
    const scene = await createBookingScene(test)
    const later = await add(scene, india('10:00', '2026-12-09'))
    const soon = await add(scene, india('10:00'))
    const running = await add(scene, india('08:50', '2026-12-07'), { status: 'in_progress' })
    const old = await add(scene, india('10:00', '2026-12-01'), { status: 'fulfilled' })
    const missed = await add(scene, india('10:00', '2026-12-02'))
    const cancelled = await add(scene, india('11:00'), { status: 'cancelled' })
    await add(scene, india('11:30'), { status: 'expired' })
    await add(scene, india('12:00'), { status: 'held', hold_expires_at: test.clock.now() })
    const held = await add(scene, india('11:30'), { status: 'held' })
    expect(await ids(scene.asha)).toEqual([running.id, soon.id, held.id, later.id])
    expect(await ids(scene.asha, { when: 'past' })).toEqual([cancelled.id, missed.id, old.id])
    expect(await ids(scene.asha, { when: 'past', status: 'cancelled' })).toEqual([cancelled.id])
    expect(await ids(scene.asha, { practitionerId: newId() })).toEqual([])
  })

  it("are the family's too, and can be narrowed to one of them", async () => {
    const scene = await createBookingScene(test)
    const child = await createPatient(test, { of: scene.asha, relation: 'child' })
    const [mine, theirs] = [await add(scene, india('09:00')), await add(scene, india('10:00'), {}, child)]
    const { patient: stranger } = await createBooker(test)
    await add(scene, india('11:00'), {}, stranger)
    expect(await ids(scene.asha)).toEqual([mine.id, theirs.id])
    expect(await ids(scene.asha, { patientId: child.id })).toEqual([theirs.id])
    expect(await ids(scene.asha, { patientId: stranger.id })).toEqual([])
    await test.deps.db
      .updateTable('related_person')
      .set({ ended_at: test.clock.now() })
      .where('patient_id', '=', child.id)
      .execute()
    expect(await ids(scene.asha)).toEqual([mine.id])
  })

  it('come in pages that neither repeat nor miss one, though several start at once', async () => {
    const scene = await createBookingScene(test)
    const family = await Promise.all(
      Array.from({ length: 4 }, () => createPatient(test, { of: scene.asha, relation: 'child' })),
    )
    const rows = []
    for (const [index, patient] of [scene.patient, ...family].entries()) {
      const meera = index === 0 ? scene.meera : await createPractitioner(test)
      rows.push(await add({ ...scene, meera }, india('09:00'), {}, patient))
    }
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const { items, next } = (await list(scene.asha, { limit: 2, ...(cursor ? { cursor } : {}) })).reply()
      seen.push(...items.map(({ id }) => id))
      cursor = next ?? undefined
    } while (cursor)
    expect(seen).toEqual(rows.map(({ id }) => id).toSorted())
  })

  it.each([
    ['query.cursor', { cursor: 'nonsense' }],
    ['query.cursor', { cursor: Buffer.from('[1,2]').toString('base64url') }],
    ['query.limit', { limit: 101 }],
    ['query.when', { when: 'whenever' as never }],
  ])('name the bad field %s', async (path, query) => {
    const { asha } = await createBooker(test)
    expect((await list(asha, query)).problem()).toMatchObject({ code: 'invalid_request', fields: [{ path }] })
  })

  it('are for roles that see appointments', async () => {
    const lab = await createPerson(test, {
      role: 'lab_operator',
      facilityId: (await createFacility(test)).id,
    })
    expect((await list(lab)).status).toBe(403)
  })
})

describe('who sees an appointment', () => {
  it('sees it in the list and by its id alike, role by role', async () => {
    const scene = await createBookingScene(test)
    const { id } = await add(scene, india('09:00'))
    const other = await createBookingScene(test)
    const people: Record<string, Person> = {
      patient: scene.asha,
      'another patient': other.asha,
      practitioner: scene.meera,
      'another practitioner': other.meera,
      desk: await createPerson(test, { role: 'front_desk', facilityId: scene.meera.facilityId }),
      'another desk': await createPerson(test, { role: 'front_desk', facilityId: other.meera.facilityId }),
      admin: await createPerson(test, { role: 'admin' }),
    }
    const seen: Record<string, [inList: boolean, byId: number]> = {}
    for (const [name, person] of Object.entries(people))
      seen[name] = [
        (await ids(person, { limit: 100 })).includes(id),
        (await test.call(getAppointment, { params: { id } }, { as: person })).status,
      ]
    expect(seen).toEqual({
      patient: [true, 200],
      'another patient': [false, 404],
      practitioner: [true, 200],
      'another practitioner': [false, 404],
      desk: [true, 200],
      'another desk': [false, 404],
      admin: [true, 200],
    })
  })

  it('is written down when a record is read by id', async () => {
    const scene = await createBookingScene(test)
    const { id } = await add(scene, india('09:00'))
    await test.call(getAppointment, { params: { id } }, { as: scene.meera })
    const audit = await test.deps.db
      .selectFrom('audit_event')
      .select(['actor_user_id', 'action', 'patient_id'])
      .where('record_id', '=', id)
      .execute()
    expect(audit).toEqual([
      { actor_user_id: scene.meera.userId, action: 'read', patient_id: scene.patient.id },
    ])
  })

  it('sees the bill only with the right to see bills', async () => {
    const scene = await createBookingScene(test)
    const { id } = (await hold(test, scene)).reply()
    const billOf = async (as: Person) =>
      (await test.call(getAppointment, { params: { id } }, { as })).reply().bill
    expect(await billOf(scene.asha)).toMatchObject({ status: 'open' })
    expect(await billOf(scene.meera)).toBeNull()
  })

  it.each([
    ['patient', { canPay: false, canCancel: true, canReschedule: true, canMarkNoShow: false }],
    ['practitioner', { canPay: false, canCancel: true, canReschedule: true, canMarkNoShow: false }],
  ] as const)('as %s is told what they may do', async (role, abilities) => {
    const scene = await createBookingScene(test)
    const { id } = await add(scene, india('09:00'))
    const person = role === 'patient' ? scene.asha : scene.meera
    const reply = (await test.call(getAppointment, { params: { id } }, { as: person })).reply()
    expect(reply.abilities).toMatchObject(abilities)
  })
})

describe('the agenda', () => {
  const agenda = (
    as: Person,
    query: {
      from: string
      days?: number
      practitionerId?: string
      facilityId?: string
      cancelled?: 'true' | 'false'
      limit?: number
      cursor?: string
    },
  ) => test.call(listAgenda, { query: { days: 1, cancelled: 'false', limit: 200, ...query } }, { as })
  const shown = async (...of: Parameters<typeof agenda>) =>
    (await agenda(...of)).reply().items.map(({ id }) => id)

  it('shows a practitioner their days, by the clock of the clinic', async () => {
    const scene = await createBookingScene(test)
    const first = await add(scene, india('00:10'))
    const last = await add(scene, india('23:50'))
    const next = await add(scene, india('00:20', '2026-12-09'))
    const off = await add(scene, india('12:00'), { status: 'cancelled' })
    await add(scene, india('13:00'), { status: 'expired' })
    const other = await createBookingScene(test)
    await add(other, india('09:00'))
    const from = '2026-12-08'
    expect(await shown(scene.meera, { from })).toEqual([first.id, last.id])
    expect(await shown(scene.meera, { from, days: 2 })).toEqual([first.id, last.id, next.id])
    expect(await shown(scene.meera, { from, cancelled: 'true' })).toEqual([first.id, off.id, last.id])
    expect(await shown(scene.meera, { from, practitionerId: other.meera.practitionerId })).toEqual([])
    const page = (await agenda(scene.meera, { from, limit: 1 })).reply()
    expect(await shown(scene.meera, { from, limit: 1, cursor: page.next ?? '' })).toEqual([last.id])
  })

  it('shows a desk its facility, doctor by doctor if asked', async () => {
    const scene = await createBookingScene(test)
    const desk = await createPerson(test, { role: 'front_desk', facilityId: scene.meera.facilityId })
    const colleague = await createPractitioner(test, { facilityId: scene.meera.facilityId })
    const { patient } = await createBooker(test)
    const [one, two] = [
      await add(scene, india('09:00')),
      await add({ ...scene, meera: colleague }, india('09:00'), {}, patient),
    ]
    const from = '2026-12-08'
    expect((await shown(desk, { from })).toSorted()).toEqual([one.id, two.id].toSorted())
    expect(await shown(desk, { from, practitionerId: colleague.practitionerId })).toEqual([two.id])
    expect(await shown(desk, { from, facilityId: (await createFacility(test)).id })).toEqual([])
  })

  it('is for who attends, within bounds', async () => {
    const scene = await createBookingScene(test)
    expect((await agenda(scene.asha, { from: '2026-12-08' })).status).toBe(403)
    for (const [path, query] of [
      ['query.from', { from: '0000-01-01' }],
      ['query.from', { from: '9999-12-31' }],
      ['query.days', { from: '2026-12-08', days: 43 }],
      ['query.limit', { from: '2026-12-08', limit: 501 }],
    ] as const)
      expect((await agenda(scene.meera, query)).problem()).toMatchObject({
        code: 'invalid_request',
        fields: [{ path }],
      })
  })
})
