import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '@imeds/contracts/prescriptions'
import { createPatient } from '../../../test/factories/patients.ts'
import { createPractitioner } from '../../../test/factories/practitioners.ts'
import { dose, PrescriptionScene } from '../../../test/factories/prescriptions.ts'
import { startTestApp, testNow, type TestApp } from '../../../test/harness.ts'
import { pdfText } from '../../../test/pdf-text.ts'
import { createPerson } from '../../../test/people.ts'

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

describe('a signed prescription', () => {
  it('holds all that the guidelines ask for, the generic name in capitals', async () => {
    const prescription = await scene.signed()
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

  it('says what the adult beside a minor is to them, not the other way round', async () => {
    const asha = await createPerson(test, { name: 'Asha Rao' })
    const kiran = await createPatient(test, {
      of: asha,
      relation: 'child',
      row: { name: 'Kiran Rao', gender: 'male', birth_date: '2015-09-02' },
    })
    await scene.begin({ asha, of: kiran })
    const prescription = await scene.signed()
    expect(prescription.content.patient).toMatchObject({
      name: 'Kiran Rao',
      age: 11,
      guardian: 'Asha Rao (parent)',
    })
    const pdf = await test.call(
      contract.downloadPrescription,
      { params: { id: prescription.id } },
      { as: asha },
    )
    expect(pdfText(pdf.raw.rawPayload)).toContain('with Asha Rao (parent)')
  })

  it('is signed once, also when two clicks arrive together', async () => {
    const draft = (await scene.save(await scene.draftOf(['Paracetamol']))).reply()
    const answers = await Promise.all([scene.sign(draft.id), scene.sign(draft.id), scene.sign(draft.id)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409])
    expect((await scene.sign(draft.id)).problem().code).toBe('no_draft')
  })

  it('cannot be changed, not even in the database', async () => {
    const { id } = await scene.signed()
    const { db } = test.deps
    await expect(
      db.updateTable('prescription').set({ advice: 'more' }).where('id', '=', id).execute(),
    ).rejects.toThrow('immutable')
    await expect(
      db.deleteFrom('medication_request').where('prescription_id', '=', id).execute(),
    ).rejects.toThrow('immutable')
    await expect(db.deleteFrom('prescription').where('id', '=', id).execute()).rejects.toThrow('immutable')
    expect((await scene.save(await scene.draftOf(['Cetirizine']))).problem().code).toBe('already_signed')
  })

  it('is amended by a new version, which replaces it only when signed', async () => {
    const first = await scene.signed()
    const amend = () =>
      test.call(
        contract.amendPrescription,
        { params: { id: first.id }, body: { reason: 'Wrong length' } },
        { as: scene.visit.meera },
      )
    const draft = (await amend()).reply()
    expect(draft).toMatchObject({
      version: 2,
      amendReason: 'Wrong length',
      medicationRequests: [{ quantity: 10 }],
    })
    expect((await amend()).problem().code).toBe('draft_exists')
    const body = await scene.draftOf(['Paracetamol'])
    body.medicationRequests[0]!.dose = dose(3)
    expect((await scene.save(body)).reply().version).toBe(2)
    const second = (await scene.sign(draft.id)).reply()
    expect(second.content.medicationRequests[0]?.quantity).toBe(6)
    const old = (
      await test.call(contract.getPrescription, { params: { id: first.id } }, { as: scene.visit.asha })
    ).reply()
    expect(old).toMatchObject({ status: 'superseded', replacedById: second.id })
    expect(old.content.medicationRequests[0]?.quantity).toBe(10)
    expect((await amend()).problem().code).toBe('not_current')
  })

  it('is read by the patient and who treats them, and by nobody else', async () => {
    const { id } = await scene.signed()
    const read = (as: { token: string }) => test.call(contract.getPrescription, { params: { id } }, { as })
    expect((await read(scene.visit.asha)).reply().id).toBe(id)
    expect((await read(scene.visit.meera)).reply().abilities.amend).toBe(true)
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
      await test.call(contract.listPrescriptions, { query: { limit: 20 } }, { as: scene.visit.asha })
    ).reply()
    expect(list.items.map((card) => card.id)).toEqual([id])
    expect(list.items[0]).toMatchObject({
      medicines: [expect.stringContaining('PARACETAMOL')],
      diagnosis: 'Acute pharyngitis',
    })
    const foreign = await test.call(
      contract.listPrescriptions,
      { query: { limit: 20, patientId: scene.visit.patient.id } },
      { as: await createPerson(test) },
    )
    expect(foreign.status).toBe(404)
  })

  it('prints as a PDF with what must stand on it', async () => {
    const { id, fingerprint, verificationPath } = await scene.signed(['Paracetamol', 'Cetirizine'])
    const answer = await test.call(
      contract.downloadPrescription,
      { params: { id } },
      { as: scene.visit.asha },
    )
    expect(answer.raw.headers['content-type']).toBe('application/pdf')
    const text = pdfText(answer.raw.rawPayload)
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
    const prescription = await scene.signed()
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
    const first = await scene.signed()
    await test.call(
      contract.amendPrescription,
      { params: { id: first.id }, body: { reason: 'Wrong length' } },
      { as: scene.visit.meera },
    )
    expect((await verify(codeOf(first))).reply().current).toBe(true)
    const draft = (
      await test.call(
        contract.getPrescriptionDraft,
        { params: { id: scene.visit.encounterId } },
        { as: scene.visit.meera },
      )
    ).reply().draft!
    await scene.sign(draft.id)
    expect((await verify(codeOf(first))).reply()).toMatchObject({ genuine: true, current: false })
  })

  it('shows a content that was altered behind our back', async () => {
    const prescription = await scene.signed()
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
