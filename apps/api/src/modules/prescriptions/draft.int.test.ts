import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { admitPatient, completeEncounter } from '@imeds/contracts/consultation'
import * as contract from '@imeds/contracts/prescriptions'
import { createVisit } from '../../../test/factories/consultation.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { dose, PrescriptionScene } from '../../../test/factories/prescriptions.ts'
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

describe('a draft', () => {
  it('computes what to dispense from dose and form, and says it in words', async () => {
    const draft = (
      await scene.save(
        await scene.draftOf(['Paracetamol'], {
          advice: 'Rest',
          followUpDays: 5,
          serviceRequests: [{ testName: 'Complete blood count', note: '' }],
        }),
      )
    ).reply()
    expect(draft.medicationRequests[0]).toMatchObject({
      quantity: 10,
      doseText: '1-0-1 after food for 5 days',
      medicine: { genericName: 'Paracetamol' },
    })
    expect(draft).toMatchObject({ version: 1, advice: 'Rest', followUpDays: 5, blockers: [], findings: [] })
  })

  it('is replaced whole, kept, and thrown away', async () => {
    await scene.save(await scene.draftOf(['Paracetamol']))
    await scene.save(await scene.draftOf(['Cetirizine']))
    const read = () =>
      test.call(
        contract.getPrescriptionDraft,
        { params: { id: scene.visit.encounterId } },
        { as: scene.visit.meera },
      )
    expect(
      (await read()).reply().draft?.medicationRequests.map(({ medicine }) => medicine.genericName),
    ).toEqual(['Cetirizine'])
    const discard = () =>
      test.call(
        contract.discardPrescriptionDraft,
        { params: { id: scene.visit.encounterId } },
        { as: scene.visit.meera },
      )
    expect((await discard()).reply()).toEqual({ done: true })
    expect((await read()).reply().draft).toBeNull()
    expect((await discard()).problem().code).toBe('no_draft')
  })

  it('names the line whose medicine or dose is wrong, and changes nothing', async () => {
    const good = await scene.draftOf(['Paracetamol'])
    await scene.save(good)
    const unknown = {
      ...good,
      medicationRequests: [
        ...good.medicationRequests,
        { ...good.medicationRequests[0]!, medicineId: scene.visit.encounterId },
      ],
    }
    expect((await scene.save(unknown)).problem()).toMatchObject({
      code: 'medicine_not_found',
      fields: [{ path: 'body.medicationRequests.1.medicineId' }],
    })
    const misfit = {
      ...good,
      medicationRequests: [
        { ...good.medicationRequests[0]!, dose: { ...dose(), amountUnit: 'puff' as const } },
      ],
    }
    expect((await scene.save(misfit)).problem()).toMatchObject({
      code: 'dose_does_not_fit',
      fields: [{ path: 'body.medicationRequests.0.dose' }],
    })
    const lines = await test.deps.db
      .selectFrom('medication_request')
      .innerJoin('prescription', 'prescription.id', 'prescription_id')
      .select('medication_request.id')
      .where('encounter_id', '=', scene.visit.encounterId)
      .execute()
    expect(lines).toHaveLength(1)
  })

  it('is the treating practitioner’s, during the consultation', async () => {
    const body = await scene.draftOf(['Paracetamol'])
    expect((await scene.save(body, scene.visit.asha)).status).toBe(403)
    expect((await scene.save(body, await createPractitioner(test))).problem().code).toBe(
      'encounter_not_found',
    )
    await test.call(completeEncounter, { params: { id: scene.visit.encounterId } }, { as: scene.visit.meera })
    expect((await scene.save(body)).problem().code).toBe('encounter_not_in_progress')
  })
})

describe('the rules', () => {
  const known = async (allergies: string[], medicines: string[] = []) => {
    const { db } = test.deps
    for (const substance of allergies)
      await db
        .insertInto('allergy_intolerance')
        .values({ patient_id: scene.visit.patient.id, substance })
        .execute()
    for (const medicine of medicines)
      await db
        .insertInto('medication_statement')
        .values({ patient_id: scene.visit.patient.id, medicine })
        .execute()
  }

  it('warn of an allergy, demand a reason, and keep it', async () => {
    await known(['penicilin'])
    const body = await scene.draftOf(['Amoxicillin'])
    body.medicationRequests[0]!.dose = dose(5)
    const draft = (await scene.save(body)).reply()
    const allergy = draft.findings.find(({ kind }) => kind === 'allergy')!
    expect(allergy).toMatchObject({
      positions: [0],
      code: 'allergy_family',
      params: { substance: 'penicilin', medicine: 'Amoxicillin', family: 'penicillin' },
      sourceId: 'catalogue_allergies',
      source: 'IMEDS catalogue: allergy classes and cross-reactivity',
      prescribedElsewhere: null,
      overridable: true,
      override: null,
    })
    expect(draft.blockers).toContain('override_missing')
    expect((await scene.sign(draft.id)).problem()).toMatchObject({
      code: 'prescription_incomplete',
      data: { blockers: ['override_missing'] },
    })
    const overrides = draft.findings
      .filter(({ severity }) => severity !== 'moderate')
      .map(({ rule, subject }) => ({ rule, subject, reason: 'Tolerated twice since' }))
    expect((await scene.save({ ...body, overrides })).reply().blockers).toEqual([])
    await scene.sign(draft.id)
    const kept = await test.deps.db
      .selectFrom('prescription_override')
      .select(['rule', 'reason', 'overridden_by', 'finding_text'])
      .where('prescription_id', '=', draft.id)
      .execute()
    expect(kept).toContainEqual({
      rule: allergy.rule,
      reason: 'Tolerated twice since',
      overridden_by: scene.visit.meera.userId,
      finding_text: expect.stringContaining('“penicilin”; Amoxicillin belongs to the same family'),
    })
  })

  it('see what another doctor prescribed, as long as it is to be taken', async () => {
    const { asha, patient } = await scene.begin({ appointment: { mode: 'in_person' } })
    await scene.signed(['Warfarin'])
    const interactions = async () => {
      await scene.begin({ asha, of: patient })
      const { findings } = (await scene.save(await scene.draftOf(['Ibuprofen']))).reply()
      return findings.filter(({ kind }) => kind === 'interaction').map(({ subject }) => subject)
    }
    test.clock.advance(3 * 86_400_000)
    expect(await interactions()).toEqual([expect.stringMatching(/Ibuprofen.*Warfarin/)])
    test.clock.advance(3 * 86_400_000)
    expect(await interactions()).toEqual([])
  })

  it('see it by its ingredients, whatever a clinic calls it', async () => {
    const { asha, patient, meera } = await scene.begin({ appointment: { mode: 'in_person' } })
    const { id: _, ...common } = await test.deps.db
      .selectFrom('medicine')
      .selectAll()
      .where('id', '=', await scene.idOf('Warfarin'))
      .executeTakeFirstOrThrow()
    const own = await test.deps.db
      .insertInto('medicine')
      .values({ ...common, facility_id: meera.facilityId, generic_name: 'Banyan Thinner' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const body = await scene.draftOf(['Warfarin'])
    body.medicationRequests[0]!.medicineId = own.id
    ;(await scene.sign((await scene.save(body)).reply().id)).reply()
    test.clock.advance(86_400_000)
    await scene.begin({ asha, of: patient })
    const { findings } = (await scene.save(await scene.draftOf(['Ibuprofen']))).reply()
    expect(findings.filter(({ kind }) => kind === 'interaction').map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/Ibuprofen.*Banyan Thinner/),
    ])
    expect(findings.map(({ kind }) => kind)).not.toContain('not_checked')
  })

  it('see interactions with what the patient already takes, and duplicates', async () => {
    await known([], ['warfarin 5 mg'])
    const kinds = (await scene.save(await scene.draftOf(['Ibuprofen', 'Diclofenac'])))
      .reply()
      .findings.map(({ kind }) => kind)
    expect(kinds).toContain('interaction')
    expect(kinds).toContain('duplicate_therapy')
  })

  it('say what they could not read', async () => {
    await known(['grandmother’s powder'])
    expect((await scene.save(await scene.draftOf(['Paracetamol']))).reply().findings).toContainEqual(
      expect.objectContaining({ kind: 'not_checked', subject: 'grandmother’s powder' }),
    )
  })

  it('forbid a narcotic at a distance, whatever the reason, and name the rule', async () => {
    const medicine = await test.deps.db
      .selectFrom('medicine')
      .selectAll()
      .where('schedule', '=', 'X')
      .where('pack_unit', 'in', ['tablet', 'capsule'])
      .executeTakeFirstOrThrow()
    const body = await scene.draftOf([medicine.generic_name])
    body.medicationRequests[0]!.medicineId = medicine.id
    const draft = (await scene.save(body)).reply()
    const finding = draft.findings.find(({ kind }) => kind === 'telemedicine')!
    expect(finding).toMatchObject({
      severity: 'forbidden',
      rule: 'telemedicine:prohibited',
      overridable: false,
    })
    expect(finding.source).toContain('Telemedicine Practice Guidelines 2020')
    const override = await scene.save({
      ...body,
      overrides: [{ rule: finding.rule, subject: finding.subject, reason: 'I insist on it' }],
    })
    expect(override.problem()).toMatchObject({
      code: 'not_overridable',
      fields: [{ path: 'body.overrides.0.rule' }],
    })
    expect((await scene.sign(draft.id)).problem().data).toEqual({ blockers: ['forbidden_by_rule'] })
  })

  it('decide list A by the mode of a first consultation', async () => {
    const medicine = await test.deps.db
      .selectFrom('medicine')
      .selectAll()
      .where('tele_list', '=', 'A')
      .where('pack_unit', '=', 'tablet')
      .executeTakeFirstOrThrow()
    let heldMode: 'audio' | null | undefined
    const findingsBy = async (mode: 'video' | 'audio' | 'in_person') => {
      await scene.begin({ appointment: { mode } })
      if (heldMode !== undefined)
        await test.deps.db
          .updateTable('encounter')
          .set({ held_mode: heldMode })
          .where('id', '=', scene.visit.encounterId)
          .execute()
      const body = await scene.draftOf([medicine.generic_name])
      body.medicationRequests[0]!.medicineId = medicine.id
      return (await scene.save(body))
        .reply()
        .findings.filter(({ kind }) => kind === 'telemedicine')
        .map(({ rule }) => rule)
    }
    expect(await findingsBy('video')).toEqual([])
    expect(await findingsBy('audio')).toEqual(['telemedicine:list_a_needs_video'])
    // Booked by video, and fallen to sound before anybody was seen.
    heldMode = 'audio'
    expect(await findingsBy('video')).toEqual(['telemedicine:list_a_needs_video'])
    heldMode = null
    expect(await findingsBy('video')).toEqual(['telemedicine:list_a_needs_video'])
    expect(await findingsBy('in_person')).toEqual([])
  })

  it('allow list B at a follow-up of an in-person visit that prescribed something', async () => {
    const medicine = await test.deps.db
      .selectFrom('medicine')
      .selectAll()
      .where('tele_list', '=', 'B')
      .where('pack_unit', '=', 'tablet')
      .executeTakeFirstOrThrow()
    await scene.begin({ appointment: { mode: 'in_person' } })
    await scene.signed(['Paracetamol'])
    await test.call(completeEncounter, { params: { id: scene.visit.encounterId } }, { as: scene.visit.meera })
    const { asha, patient, meera, appointmentId } = scene.visit
    test.clock.advance(86_400_000)
    await scene.begin({
      asha,
      of: patient,
      meera,
      appointment: { mode: 'audio', visit: 'follow_up', follow_up_of: appointmentId },
    })
    const body = await scene.draftOf([medicine.generic_name])
    body.medicationRequests[0]!.medicineId = medicine.id
    expect((await scene.save(body)).reply().findings.filter(({ kind }) => kind === 'telemedicine')).toEqual(
      [],
    )
  })

  it('name what the notes and the profile still lack', async () => {
    scene.visit = await createVisit(test, { patient: { name: 'Ravi Rao', address_line: null } })
    await test.call(admitPatient, { params: { id: scene.visit.encounterId } }, { as: scene.visit.meera })
    const draft = (await scene.save({ ...(await scene.draftOf([])) })).reply()
    expect(draft.blockers).toEqual([
      'nothing_prescribed',
      'complaints_missing',
      'diagnosis_missing',
      'patient_address_missing',
    ])
  })
})
