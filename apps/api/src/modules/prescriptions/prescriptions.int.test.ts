import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { admitPatient, completeEncounter, saveClinicalNote } from '@imeds/contracts/consultation'
import * as contract from '@imeds/contracts/prescriptions'
import type { BodyOf } from '@imeds/contracts'
import { createVisit, type Visit, type VisitOptions } from '../../../test/factories/consultation.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { pdfText } from '../../../test/pdf-text.ts'
import { createPerson } from '../../../test/people.ts'

type Body = BodyOf<typeof contract.savePrescriptionDraft>
let test: TestApp
let visit: Visit
beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  visit = await begin()
})

/** A consultation that has begun and has its notes. */
async function begin(options: VisitOptions = {}): Promise<Visit> {
  const begun = await createVisit(test, options)
  ;(await test.call(admitPatient, { params: { id: begun.encounterId } }, { as: begun.meera })).reply()
  const body = {
    version: 0,
    complaints: 'Fever since two days',
    history: 'None',
    findings: 'Throat red',
    investigations: '',
    diagnosis: 'Acute pharyngitis',
    lastMenstrualPeriod: null,
  }
  ;(
    await test.call(saveClinicalNote, { params: { id: begun.encounterId }, body }, { as: begun.meera })
  ).reply()
  return begun
}

const idOf = async (genericName: string, strength?: string) => {
  let query = test.deps.db
    .selectFrom('medicine')
    .select('id')
    .where('generic_name', '=', genericName)
    .where('facility_id', 'is', null)
    .where('pack_unit', 'in', ['tablet', 'capsule'])
  if (strength) query = query.where('strength', '=', strength)
  const row = await query.orderBy('form', 'desc').executeTakeFirst()
  if (!row) throw new Error(`The catalogue has no ${genericName}.`)
  return row.id
}
const dose = (days = 5): contract.Dose => ({
  timing: { kind: 'daily', morning: 1, noon: 0, evening: 0, night: 1 },
  amountUnit: 'tablet',
  food: 'after',
  days,
})
const draftOf = async (names: string[], over: Partial<Body> = {}): Promise<Body> => ({
  medicationRequests: await Promise.all(
    names.map(async (name) => ({
      medicineId: await idOf(name),
      dose: dose(),
      instructions: '',
      substitutionAllowed: false,
    })),
  ),
  serviceRequests: [],
  advice: '',
  followUpDays: null,
  overrides: [],
  ...over,
})
const save = (body: Body, as: { token: string } = visit.meera) =>
  test.call(contract.savePrescriptionDraft, { params: { id: visit.encounterId }, body }, { as })
const sign = (prescriptionId: string, key?: string) =>
  test.call(
    contract.signPrescription,
    { params: { id: visit.encounterId }, body: { prescriptionId } },
    { as: visit.meera, ...(key ? { key } : {}) },
  )
const signed = async (names = ['Paracetamol']) =>
  (await sign((await save(await draftOf(names))).reply().id)).reply()

describe('the medicine catalogue', () => {
  const search = async (text: string, as: { token: string } = visit.meera) =>
    (await test.call(contract.searchMedicines, { query: { text, limit: 15 } }, { as })).reply().items

  it('holds 300 generics or more', async () => {
    const { count } = await test.deps.db
      .selectFrom('medicine')
      .select(({ fn }) => fn.count<number>('generic_name').distinct().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBeGreaterThanOrEqual(300)
  })

  it('finds by the beginning, by a word inside, and in spite of a slip', async () => {
    expect((await search('parac'))[0]?.genericName).toBe('Paracetamol')
    expect((await search('paracetmol')).map(({ genericName }) => genericName)).toContain('Paracetamol')
    expect((await search('clavulan')).some(({ genericName }) => /clavulan/i.test(genericName))).toBe(true)
    expect(await search('zzzzzz')).toEqual([])
    expect(await search('100%_')).toBeInstanceOf(Array)
  })

  it('is not the patient’s to search', async () => {
    expect(
      (await test.call(contract.searchMedicines, { query: { text: 'para', limit: 5 } }, { as: visit.asha }))
        .status,
    ).toBe(403)
  })

  describe('a facility’s own list', () => {
    const header =
      'generic_name,ingredients,form,strength,route,pack_unit,pack_size,therapeutic_class,tele_list,schedule,narcotic,notes'
    const sound = 'Banyan Cough Mix,honey;tulsi,syrup,100 ml,oral,ml,100,cough_remedy,O,,false,'
    const importCsv = (csv: string, apply: boolean, as: { token: string }, id = visit.meera.facilityId) =>
      test.call(contract.importMedicines, { params: { id }, body: { csv, apply } }, { as })

    it('is checked whole, reported by line, and imported only when every row is sound', async () => {
      const desk = await createPerson(test, { role: 'front_desk', facilityId: visit.meera.facilityId })
      const bad = `${header}\n${sound}\nNo Form,x,,1 mg,oral,tablet,10,x,,,false,\n`
      expect((await importCsv(bad, true, desk)).reply()).toMatchObject({
        rows: 2,
        sound: 1,
        imported: 0,
        problems: [{ line: 3 }],
      })
      expect(await search('banyan')).toEqual([])
      const good = `${header}\n${sound}\n`
      expect((await importCsv(good, false, desk)).reply()).toMatchObject({ sound: 1, imported: 0 })
      expect((await importCsv(good, true, desk)).reply()).toMatchObject({ imported: 1 })
      expect((await importCsv(good, true, desk)).reply()).toMatchObject({ imported: 1 })
      expect((await search('banyan')).map(({ genericName }) => genericName)).toEqual(['Banyan Cough Mix'])
    })

    it('stays in the facility', async () => {
      const other = await createPractitioner(test)
      const desk = await createPerson(test, { role: 'front_desk', facilityId: other.facilityId })
      expect(
        (await importCsv(`${header}\n${sound.replace('Banyan', 'Neem')}\n`, true, desk)).problem().code,
      ).toBe('facility_not_found')
      expect(
        (
          await importCsv(`${header}\n${sound.replace('Banyan', 'Neem')}\n`, true, desk, other.facilityId)
        ).reply().imported,
      ).toBe(1)
      expect(await search('neem cough')).toEqual([])
      expect(await search('neem cough', other)).toHaveLength(1)
    })
  })
})

describe('a draft', () => {
  it('computes what to dispense from dose and form, and says it in words', async () => {
    const draft = (
      await save(
        await draftOf(['Paracetamol'], {
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
    await save(await draftOf(['Paracetamol']))
    await save(await draftOf(['Cetirizine']))
    const read = () =>
      test.call(contract.getPrescriptionDraft, { params: { id: visit.encounterId } }, { as: visit.meera })
    expect(
      (await read()).reply().draft?.medicationRequests.map(({ medicine }) => medicine.genericName),
    ).toEqual(['Cetirizine'])
    const discard = () =>
      test.call(contract.discardPrescriptionDraft, { params: { id: visit.encounterId } }, { as: visit.meera })
    expect((await discard()).reply()).toEqual({ done: true })
    expect((await read()).reply().draft).toBeNull()
    expect((await discard()).problem().code).toBe('no_draft')
  })

  it('names the line whose medicine or dose is wrong, and changes nothing', async () => {
    const good = await draftOf(['Paracetamol'])
    await save(good)
    const unknown = {
      ...good,
      medicationRequests: [
        ...good.medicationRequests,
        { ...good.medicationRequests[0]!, medicineId: visit.encounterId },
      ],
    }
    expect((await save(unknown)).problem()).toMatchObject({
      code: 'medicine_not_found',
      fields: [{ path: 'body.medicationRequests.1.medicineId' }],
    })
    const misfit = {
      ...good,
      medicationRequests: [
        { ...good.medicationRequests[0]!, dose: { ...dose(), amountUnit: 'puff' as const } },
      ],
    }
    expect((await save(misfit)).problem()).toMatchObject({
      code: 'dose_does_not_fit',
      fields: [{ path: 'body.medicationRequests.0.dose' }],
    })
    const lines = await test.deps.db
      .selectFrom('medication_request')
      .innerJoin('prescription', 'prescription.id', 'prescription_id')
      .select('medication_request.id')
      .where('encounter_id', '=', visit.encounterId)
      .execute()
    expect(lines).toHaveLength(1)
  })

  it('is the treating practitioner’s, during the consultation', async () => {
    const body = await draftOf(['Paracetamol'])
    expect((await save(body, visit.asha)).status).toBe(403)
    expect((await save(body, await createPractitioner(test))).problem().code).toBe('encounter_not_found')
    await test.call(completeEncounter, { params: { id: visit.encounterId } }, { as: visit.meera })
    expect((await save(body)).problem().code).toBe('encounter_not_in_progress')
  })
})

describe('the rules', () => {
  const known = async (allergies: string[], medicines: string[] = []) => {
    const { db } = test.deps
    for (const substance of allergies)
      await db.insertInto('allergy_intolerance').values({ patient_id: visit.patient.id, substance }).execute()
    for (const medicine of medicines)
      await db.insertInto('medication_statement').values({ patient_id: visit.patient.id, medicine }).execute()
  }

  it('warn of an allergy, demand a reason, and keep it', async () => {
    await known(['penicilin'])
    const body = await draftOf(['Amoxicillin'])
    body.medicationRequests[0]!.dose = dose(5)
    const draft = (await save(body)).reply()
    const allergy = draft.findings.find(({ kind }) => kind === 'allergy')!
    expect(allergy).toMatchObject({ positions: [0], overridable: true, override: null })
    expect(draft.blockers).toContain('override_missing')
    expect((await sign(draft.id)).problem()).toMatchObject({
      code: 'prescription_incomplete',
      data: { blockers: ['override_missing'] },
    })
    const overrides = draft.findings
      .filter(({ severity }) => severity !== 'moderate')
      .map(({ rule, subject }) => ({ rule, subject, reason: 'Tolerated twice since' }))
    expect((await save({ ...body, overrides })).reply().blockers).toEqual([])
    await sign(draft.id)
    const kept = await test.deps.db
      .selectFrom('prescription_override')
      .select(['rule', 'reason', 'overridden_by'])
      .where('prescription_id', '=', draft.id)
      .execute()
    expect(kept).toContainEqual({
      rule: allergy.rule,
      reason: 'Tolerated twice since',
      overridden_by: visit.meera.userId,
    })
  })

  it('see interactions with what the patient already takes, and duplicates', async () => {
    await known([], ['warfarin 5 mg'])
    const kinds = (await save(await draftOf(['Ibuprofen', 'Diclofenac'])))
      .reply()
      .findings.map(({ kind }) => kind)
    expect(kinds).toContain('interaction')
    expect(kinds).toContain('duplicate_therapy')
  })

  it('say what they could not read', async () => {
    await known(['grandmother’s powder'])
    expect((await save(await draftOf(['Paracetamol']))).reply().findings).toContainEqual(
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
    const body = await draftOf([medicine.generic_name])
    body.medicationRequests[0]!.medicineId = medicine.id
    const draft = (await save(body)).reply()
    const finding = draft.findings.find(({ kind }) => kind === 'telemedicine')!
    expect(finding).toMatchObject({
      severity: 'forbidden',
      rule: 'telemedicine:prohibited',
      overridable: false,
    })
    expect(finding.source).toContain('Telemedicine Practice Guidelines 2020')
    const override = await save({
      ...body,
      overrides: [{ rule: finding.rule, subject: finding.subject, reason: 'I insist on it' }],
    })
    expect(override.problem()).toMatchObject({
      code: 'not_overridable',
      fields: [{ path: 'body.overrides.0.rule' }],
    })
    expect((await sign(draft.id)).problem().data).toEqual({ blockers: ['forbidden_by_rule'] })
  })

  it('decide list A by the mode of a first consultation', async () => {
    const medicine = await test.deps.db
      .selectFrom('medicine')
      .selectAll()
      .where('tele_list', '=', 'A')
      .where('pack_unit', '=', 'tablet')
      .executeTakeFirstOrThrow()
    const findingsBy = async (mode: 'video' | 'audio' | 'in_person') => {
      visit = await begin({ appointment: { mode } })
      const body = await draftOf([medicine.generic_name])
      body.medicationRequests[0]!.medicineId = medicine.id
      return (await save(body))
        .reply()
        .findings.filter(({ kind }) => kind === 'telemedicine')
        .map(({ rule }) => rule)
    }
    expect(await findingsBy('video')).toEqual([])
    expect(await findingsBy('audio')).toEqual(['telemedicine:list_a_needs_video'])
    expect(await findingsBy('in_person')).toEqual([])
  })

  it('allow list B at a follow-up of an in-person visit that prescribed something', async () => {
    const medicine = await test.deps.db
      .selectFrom('medicine')
      .selectAll()
      .where('tele_list', '=', 'B')
      .where('pack_unit', '=', 'tablet')
      .executeTakeFirstOrThrow()
    visit = await begin({ appointment: { mode: 'in_person' } })
    await signed(['Paracetamol'])
    await test.call(completeEncounter, { params: { id: visit.encounterId } }, { as: visit.meera })
    const { asha, patient, meera, appointmentId } = visit
    test.clock.advance(86_400_000)
    visit = await begin({
      asha,
      of: patient,
      meera,
      appointment: { mode: 'audio', visit: 'follow_up', follow_up_of: appointmentId },
    })
    const body = await draftOf([medicine.generic_name])
    body.medicationRequests[0]!.medicineId = medicine.id
    expect((await save(body)).reply().findings.filter(({ kind }) => kind === 'telemedicine')).toEqual([])
  })

  it('name what the notes and the profile still lack', async () => {
    visit = await createVisit(test, { patient: { name: 'Ravi Rao', address_line: null } })
    await test.call(admitPatient, { params: { id: visit.encounterId } }, { as: visit.meera })
    const draft = (await save({ ...(await draftOf([])) })).reply()
    expect(draft.blockers).toEqual([
      'nothing_prescribed',
      'complaints_missing',
      'diagnosis_missing',
      'patient_address_missing',
    ])
  })
})

describe('a signed prescription', () => {
  it('holds all that the guidelines ask for, the generic name in capitals', async () => {
    const prescription = await signed()
    expect(prescription).toMatchObject({
      version: 1,
      status: 'signed',
      replacedById: null,
      signedAt: testNow,
      abilities: { amend: true },
    })
    expect(prescription.content).toMatchObject({
      practitioner: {
        name: 'Meera Iyer',
        qualifications: 'MBBS',
        registrationCouncil: 'Telangana Medical Council',
      },
      patient: { name: 'Asha Rao', age: 36, gender: 'female', address: expect.stringContaining('Hyderabad') },
      consultedOn: '2026-12-07',
      teleconsultation: true,
      mode: 'video',
      complaints: 'Fever since two days',
      diagnosis: 'Acute pharyngitis',
      medicationRequests: [
        { genericName: 'PARACETAMOL', doseText: '1-0-1 after food for 5 days', quantity: 10 },
      ],
    })
  })

  it('is signed once, also when two clicks arrive together', async () => {
    const draft = (await save(await draftOf(['Paracetamol']))).reply()
    const answers = await Promise.all([sign(draft.id), sign(draft.id), sign(draft.id)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
    expect((await sign(draft.id)).problem().code).toBe('no_draft')
  })

  it('cannot be changed, not even in the database', async () => {
    const { id } = await signed()
    const { db } = test.deps
    await expect(
      db.updateTable('prescription').set({ advice: 'more' }).where('id', '=', id).execute(),
    ).rejects.toThrow('immutable')
    await expect(
      db.deleteFrom('medication_request').where('prescription_id', '=', id).execute(),
    ).rejects.toThrow('immutable')
    await expect(db.deleteFrom('prescription').where('id', '=', id).execute()).rejects.toThrow('immutable')
    expect((await save(await draftOf(['Cetirizine']))).problem().code).toBe('already_signed')
  })

  it('is amended by a new version, which replaces it only when signed', async () => {
    const first = await signed()
    const amend = () =>
      test.call(
        contract.amendPrescription,
        { params: { id: first.id }, body: { reason: 'Wrong length' } },
        { as: visit.meera },
      )
    const draft = (await amend()).reply()
    expect(draft).toMatchObject({
      version: 2,
      amendReason: 'Wrong length',
      medicationRequests: [{ quantity: 10 }],
    })
    expect((await amend()).problem().code).toBe('draft_exists')
    const body = await draftOf(['Paracetamol'])
    body.medicationRequests[0]!.dose = dose(3)
    expect((await save(body)).reply().version).toBe(2)
    const second = (await sign(draft.id)).reply()
    expect(second.content.medicationRequests[0]?.quantity).toBe(6)
    const old = (
      await test.call(contract.getPrescription, { params: { id: first.id } }, { as: visit.asha })
    ).reply()
    expect(old).toMatchObject({ status: 'superseded', replacedById: second.id })
    expect(old.content.medicationRequests[0]?.quantity).toBe(10)
    expect((await amend()).problem().code).toBe('not_current')
  })

  it('is read by the patient and who treats them, and by nobody else', async () => {
    const { id } = await signed()
    const read = (as: { token: string }) => test.call(contract.getPrescription, { params: { id } }, { as })
    expect((await read(visit.asha)).reply().id).toBe(id)
    expect((await read(visit.meera)).reply().abilities.amend).toBe(true)
    expect((await read(await createPerson(test))).problem().code).toBe('prescription_not_found')
    expect((await read(await createPractitioner(test))).problem().code).toBe('prescription_not_found')
    expect(
      (
        await test.call(
          contract.amendPrescription,
          { params: { id }, body: { reason: 'not mine' } },
          { as: await createPractitioner(test) },
        )
      ).status,
    ).toBe(404)
    const list = (
      await test.call(contract.listPrescriptions, { query: { limit: 20 } }, { as: visit.asha })
    ).reply()
    expect(list.items.map((card) => card.id)).toEqual([id])
    expect(list.items[0]).toMatchObject({
      medicines: [expect.stringContaining('PARACETAMOL')],
      diagnosis: 'Acute pharyngitis',
    })
    const foreign = await test.call(
      contract.listPrescriptions,
      { query: { limit: 20, patientId: visit.patient.id } },
      { as: await createPerson(test) },
    )
    expect(foreign.status).toBe(404)
  })

  it('prints as a PDF with what must stand on it', async () => {
    const { id, fingerprint, verificationPath } = await signed(['Paracetamol', 'Cetirizine'])
    const answer = await test.call(contract.downloadPrescription, { params: { id } }, { as: visit.asha })
    expect(answer.raw.headers['content-type']).toBe('application/pdf')
    const text = await pdfText(answer.raw.rawPayload)
    for (const part of [
      'Meera Iyer',
      'MBBS',
      'Telangana Medical Council',
      'Asha Rao',
      '36 years',
      'PARACETAMOL',
      'CETIRIZINE',
      '1-0-1 after food for 5 days',
      'Acute pharyngitis',
      'Teleconsultation by video',
      'Signed electronically by Meera Iyer',
      fingerprint,
      verificationPath,
      'Page 1 of 1',
    ])
      expect(text).toContain(part)
    expect(
      (await test.call(contract.downloadPrescription, { params: { id } }, { as: await createPerson(test) }))
        .status,
    ).toBe(404)
  })
})

describe('the public page behind the QR code', () => {
  const verify = (code: string) => test.call(contract.verifyPrescription, { params: { code } })
  const codeOf = ({ verificationPath }: { verificationPath: string }) => verificationPath.split('/').at(-1)!

  it('tells a stranger that it is genuine, and nothing of the illness', async () => {
    const prescription = await signed()
    const answer = await verify(codeOf(prescription))
    expect(answer.reply()).toMatchObject({
      genuine: true,
      current: true,
      patientInitials: 'A. R.',
      medicineCount: 1,
      testCount: 0,
      fingerprint: prescription.fingerprint,
      practitioner: { name: 'Meera Iyer', qualifications: 'MBBS' },
    })
    expect(answer.raw.body).not.toMatch(/asha|paracetamol|pharyngitis|fever/i)
  })

  it('says when a newer version has replaced it', async () => {
    const first = await signed()
    await test.call(
      contract.amendPrescription,
      { params: { id: first.id }, body: { reason: 'Wrong length' } },
      { as: visit.meera },
    )
    expect((await verify(codeOf(first))).reply().current).toBe(true)
    const draft = (
      await test.call(
        contract.getPrescriptionDraft,
        { params: { id: visit.encounterId } },
        { as: visit.meera },
      )
    ).reply().draft!
    await sign(draft.id)
    expect((await verify(codeOf(first))).reply()).toMatchObject({ genuine: true, current: false })
  })

  it('shows a content that was altered behind our back', async () => {
    const prescription = await signed()
    await test.deps.db.transaction().execute(async (tx) => {
      await tx.executeQuery(
        (await import('kysely')).CompiledQuery.raw('set local session_replication_role = replica'),
      )
      await tx
        .updateTable('prescription')
        .set({ content: JSON.stringify({ ...prescription.content, advice: 'Twice as much' }) })
        .where('id', '=', prescription.id)
        .execute()
    })
    expect((await verify(codeOf(prescription))).reply().genuine).toBe(false)
  })

  it('knows no made-up code', async () => {
    expect((await verify('0'.repeat(20))).problem().code).toBe('prescription_not_found')
    expect((await verify('short')).problem().code).toBe('invalid_request')
  })
})
