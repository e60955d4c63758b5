import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPatient } from '../../../test/factories/patients.ts'
import { PrescriptionScene } from '../../../test/factories/prescriptions.ts'
import { createPerson } from '../../../test/people.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'

let test: TestApp
let scene: PrescriptionScene
beforeAll(async () => {
  test = await startTestApp()
  scene = new PrescriptionScene(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  await scene.begin()
})

const state = (medicine: string, ended_on: string | null = null, patientId = scene.visit.patient.id) =>
  test.deps.db
    .insertInto('medication_statement')
    .values({ patient_id: patientId, medicine, ended_on })
    .execute()
const findings = async (...names: string[]) => (await scene.save(await scene.draftOf(names))).reply().findings

describe('what the rules know of a patient', () => {
  it('names who prescribed the other medicine, and on which day at their clinic, and no more', async () => {
    const first = await scene.begin({ appointment: { mode: 'in_person' } })
    // In Hyderabad it is the next morning.
    test.clock.set('2026-12-07T20:00:00.000Z')
    await scene.signed(['Warfarin'])
    test.clock.advance(86_400_000)
    await scene.begin({ asha: first.asha, of: first.patient })
    const [interaction] = (await findings('Ibuprofen')).filter(({ kind }) => kind === 'interaction')
    const { given_name, family_name } = await test.deps.db
      .selectFrom('practitioner')
      .selectAll()
      .where('id', '=', first.meera.practitionerId)
      .executeTakeFirstOrThrow()
    expect(interaction?.prescribedElsewhere).toEqual({
      practitionerName: `${given_name} ${family_name}`,
      signedOn: '2026-12-08',
    })
  })

  it('ends a stated medicine by the calendar of the clinic', async () => {
    test.clock.set('2026-12-07T20:00:00.000Z')
    await scene.begin()
    await state('warfarin', '2026-12-07')
    expect(await findings('Ibuprofen')).toEqual([])
    await state('warfarin', '2026-12-08')
    expect((await findings('Ibuprofen')).map(({ code }) => code)).toEqual(['interaction'])
  })

  it('follows a person whose records were merged, from either of them', async () => {
    const inPerson = { appointment: { mode: 'in_person' } } as const
    const { patient: kept } = await scene.begin(inPerson)
    await scene.signed(['Warfarin'])
    await test.deps.db
      .insertInto('allergy_intolerance')
      .values({ patient_id: kept.id, substance: 'penicillin' })
      .execute()
    test.clock.advance(3 * 3_600_000)
    const { patient: merged } = await scene.begin(inPerson)
    expect(await findings('Ibuprofen', 'Amoxicillin')).toEqual([])
    await test.deps.db
      .updateTable('patient')
      .set({ merged_into: kept.id })
      .where('id', '=', merged.id)
      .execute()
    const codes = (await findings('Ibuprofen', 'Amoxicillin')).map(({ code }) => code)
    expect(codes).toContain('interaction')
    expect(codes).toContain('allergy_family')
  })

  it('prescribes to a minor at a distance only beside the adult whom the practitioner confirmed', async () => {
    const asha = await createPerson(test)
    const row = { name: 'Kiran Rao', birth_date: '2015-09-02' }
    const kiran = await createPatient(test, { of: asha, relation: 'child', row })
    const { encounterId } = await scene.begin({ asha, of: kiran })
    expect(await findings('Paracetamol')).toEqual([])
    const unconfirmed = { guardian_id: null, guardian_confirmed_by: null, guardian_confirmed_at: null }
    await test.deps.db.updateTable('encounter').set(unconfirmed).where('id', '=', encounterId).execute()
    expect(await findings('Paracetamol')).toMatchObject([
      { code: 'tele_minor_without_adult', severity: 'forbidden', overridable: false },
    ])
  })

  it('reads the names of the clinic’s own list in what the patient says', async () => {
    const { meera, patient } = scene.visit
    await state('Mox 500, twice a day')
    await test.deps.db
      .insertInto('allergy_intolerance')
      .values({ patient_id: patient.id, substance: 'Mox' })
      .execute()
    const before = await findings('Amoxicillin')
    expect(before.map(({ kind }) => kind).filter((kind) => kind === 'not_checked')).toHaveLength(2)
    const { id: _, ...common } = await test.deps.db
      .selectFrom('medicine')
      .selectAll()
      .where('id', '=', await scene.idOf('Amoxicillin'))
      .executeTakeFirstOrThrow()
    await test.deps.db
      .insertInto('medicine')
      .values({ ...common, facility_id: meera.facilityId, generic_name: 'Mox' })
      .execute()
    const after = (await findings('Amoxicillin')).map(({ code }) => code)
    expect(after).toContain('allergy_same')
    expect(after).toContain('duplicate_taken')
    expect(after).not.toContain('not_checked')
  })
})
