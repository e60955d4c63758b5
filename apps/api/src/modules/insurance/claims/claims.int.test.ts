import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '@imeds/contracts'
import {
  addClaimDocument,
  changeClaim,
  downloadClaim,
  getClaim,
  listClaims,
  moveClaim,
  removeClaimDocument,
  startClaim,
  writeClaimMessage,
} from '@imeds/contracts/insurance'
import { refundPayment } from '@imeds/contracts/billing'
import { createBill, createPaid } from '../../../../test/factories/billing.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createFile, pdfBytes } from '../../../../test/factories/files.ts'
import { statusesOf } from '../../../../test/factories/identity.ts'
import { addPapers, createClaim, createCoverage, createPaper } from '../../../../test/factories/insurance.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { createPerson, type Person } from '../../../../test/people.ts'

let test: PaidTestApp
let payer: Awaited<ReturnType<typeof createPaid>>
let desk: Person
let coverageId: string
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  payer = await createPaid(test)
  const { facility, patient, person } = payer
  await test.deps.db
    .insertInto('patient_registration')
    .values({ patient_id: patient.id, facility_id: facility.id })
    .execute()
  desk = await createPerson(test, { role: 'front_desk', facilityId: facility.id, name: 'Farah Khan' })
  coverageId = (await createCoverage(test, person, patient.id)).id
})

type Step = InputOf<typeof moveClaim>['body']
const start = (over: Partial<InputOf<typeof startClaim>['body']> = {}, as: Person = payer.person) =>
  test.call(
    startClaim,
    { body: { billId: payer.bill.id, coverageId, claimedPaise: 40_000, ...over } },
    { as },
  )
const draft = () => createClaim(test, payer.person, { billId: payer.bill.id, coverageId })
const move = (id: string, body: Step, as: Person = desk) =>
  test.call(moveClaim, { params: { id }, body }, { as })
const read = async (id: string, as: Person = payer.person) =>
  (await test.call(getClaim, { params: { id } }, { as })).reply()
async function submitted() {
  const claim = await draft()
  await addPapers(test, payer.person, claim)
  return (await move(claim.id, { to: 'submitted' }, payer.person)).reply()
}

describe('a claim', () => {
  it('goes from a draft to the money, and says how it went', async () => {
    const claim = await draft()
    expect(claim).toMatchObject({
      kind: 'consultation',
      status: 'draft',
      claimedPaise: 40_000,
      approvedPaise: null,
      bill: { id: payer.bill.id, totalPaise: 50_000 },
      coverage: { payer: 'Suraksha General' },
      abilities: { become: ['submitted', 'cancelled'], change: true, write: true },
    })
    const early = await move(claim.id, { to: 'submitted' }, payer.person)
    expect(early.problem()).toMatchObject({
      code: 'claim_incomplete',
      data: { missing: ['claim_form', 'insurance_card', 'prescription'] },
    })
    await addPapers(test, payer.person, claim)
    expect((await read(claim.id)).checklist.every(({ present }) => present)).toBe(true)
    await move(claim.id, { to: 'submitted' }, payer.person)
    await move(claim.id, { to: 'query', note: 'The stamp is missing' })
    await move(claim.id, { to: 'submitted', note: 'Stamped' }, payer.person)
    await move(claim.id, {
      to: 'partly_approved',
      approvedPaise: 30_000,
      note: 'A share is your own',
      payerReference: 'SG/77',
    })
    await move(claim.id, { to: 'paid', paidPaise: 30_000 })
    const closed = (await move(claim.id, { to: 'closed' })).reply()
    expect(closed).toMatchObject({
      status: 'closed',
      approvedPaise: 30_000,
      paidPaise: 30_000,
      payerReference: 'SG/77',
      abilities: { become: [], change: false, write: false },
    })
    expect(closed.history.map(({ status, by, note }) => [status, by, note])).toEqual([
      ['draft', 'patient', null],
      ['submitted', 'patient', null],
      ['query', 'facility', 'The stamp is missing'],
      ['submitted', 'patient', 'Stamped'],
      ['partly_approved', 'facility', 'A share is your own'],
      ['paid', 'facility', null],
      ['closed', 'facility', null],
    ])
  })

  it('is begun by the desk too', async () => {
    expect((await start({}, desk)).reply()).toMatchObject({ status: 'draft' })
  })

  it('is never larger than its bill, nor than what was kept of it', async () => {
    expect((await start({ claimedPaise: 50_001 })).problem()).toMatchObject({
      status: 422,
      code: 'claim_exceeds_bill',
    })
    const claim = (await start({ claimedPaise: 50_000 })).reply()
    const change = (claimedPaise: number) =>
      test.call(changeClaim, { params: { id: claim.id }, body: { claimedPaise } }, { as: payer.person })
    expect((await change(50_001)).problem().code).toBe('claim_exceeds_bill')
    expect((await change(45_000)).reply().claimedPaise).toBe(45_000)
    await test.call(
      refundPayment,
      { params: { id: payer.bill.id }, body: { amountPaise: 10_000, reason: 'Waited too long' } },
      { as: desk },
    )
    expect((await change(40_001)).problem().code).toBe('claim_exceeds_bill')
    expect((await change(40_000)).status).toBe(200)
    // The schema holds it to the bill whoever writes.
    const row = test.deps.db.updateTable('claim').where('id', '=', claim.id)
    await expect(row.set({ claimed_paise: 50_001 }).execute()).rejects.toMatchObject({
      constraint: 'claim_within_bill',
    })
    await expect(row.set({ bill_total_paise: 90_000 }).execute()).rejects.toThrow('foreign key')
  })

  it('is not handed in or granted beyond what was kept of its bill meanwhile', async () => {
    const refund = (amountPaise: number) =>
      test.call(
        refundPayment,
        { params: { id: payer.bill.id }, body: { amountPaise, reason: 'Waited too long' } },
        { as: desk },
      )
    const { id } = await draft()
    await addPapers(test, payer.person, await read(id))
    expect((await refund(20_000)).status).toBe(201)
    expect((await move(id, { to: 'submitted' }, payer.person)).problem().code).toBe('claim_exceeds_bill')
    await test.call(changeClaim, { params: { id }, body: { claimedPaise: 30_000 } }, { as: payer.person })
    expect((await move(id, { to: 'submitted' }, payer.person)).status).toBe(200)
    await test.settleDown()
    expect((await refund(10_000)).status).toBe(201)
    expect((await move(id, { to: 'approved', payerReference: 'SG/5' })).problem().code).toBe(
      'claim_exceeds_bill',
    )
    const part = (approvedPaise: number) =>
      move(id, { to: 'partly_approved', approvedPaise, note: 'Given back', payerReference: 'SG/5' })
    expect((await part(20_001)).problem().code).toBe('claim_exceeds_bill')
    expect((await part(20_000)).reply().approvedPaise).toBe(20_000)
  })

  it('has one life a bill: nine more asked at once are refused, after a withdrawal another may come', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => start()))
    expect(statusesOf(answers)).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
    const created = answers.find(({ status }) => status === 201)!.reply()
    expect(answers.find(({ status }) => status === 409)?.problem().code).toBe('claim_exists')
    await move(created.id, { to: 'cancelled' }, payer.person)
    expect((await start()).status).toBe(201)
  })

  it('needs an issued bill that was not given back, and a policy of the patient that held then', async () => {
    const { person, patient, facility } = payer
    const open = await createBill(test, { facilityId: facility.id, patientId: patient.id })
    expect((await start({ billId: open.id })).problem().code).toBe('bill_not_claimable')
    const ended = await createCoverage(test, person, patient.id, {
      periodStart: '2025-04-01',
      periodEnd: '2026-03-31',
    })
    expect((await start({ coverageId: ended.id })).problem().code).toBe('coverage_not_in_force')
    const child = await createPatient(test, { of: person, relation: 'child', row: { name: 'Kiran Rao' } })
    const ofChild = await createCoverage(test, person, child.id)
    expect((await start({ coverageId: ofChild.id })).problem().code).toBe('coverage_not_found')
    await test.call(
      refundPayment,
      { params: { id: payer.bill.id }, body: { amountPaise: 50_000, reason: 'Nobody came' } },
      { as: desk },
    )
    await test.settleDown()
    expect((await start()).problem().code).toMatch(/^(bill_not_claimable|claim_exceeds_bill)$/)
  })

  it('takes steps in their order, and decisions from the desk only', async () => {
    const claim = await draft()
    expect((await move(claim.id, { to: 'paid', paidPaise: 100 })).problem()).toMatchObject({
      code: 'claim_step_invalid',
      data: { status: 'draft' },
    })
    const { id } = await submittedOf(claim.id)
    const approve: Step = { to: 'approved', payerReference: 'SG/1' }
    expect((await move(id, approve, payer.person)).problem().code).toBe('claim_step_invalid')
    expect((await move(id, approve)).reply()).toMatchObject({ status: 'approved', approvedPaise: 40_000 })
    expect((await move(id, { to: 'paid', paidPaise: 40_001 })).problem().code).toBe('paid_exceeds_approved')
  })
  async function submittedOf(id: string) {
    await addPapers(test, payer.person, await read(id))
    return (await move(id, { to: 'submitted' }, payer.person)).reply()
  }

  it('is approved in part below what was claimed', async () => {
    const { id } = await submitted()
    const part = (approvedPaise: number) =>
      move(id, { to: 'partly_approved', approvedPaise, note: 'Less', payerReference: 'SG/2' })
    expect((await part(40_001)).problem().code).toBe('approved_exceeds_claimed')
    expect((await part(40_000)).problem().fields).toMatchObject([{ path: 'body.approvedPaise' }])
    expect((await part(39_999)).status).toBe(200)
  })

  it('takes one step at a time, also when two desks decide at once', async () => {
    const { id } = await submitted()
    const answers = await Promise.all([
      move(id, { to: 'approved', payerReference: 'SG/3' }),
      // No two of these may follow each other, whichever comes first.
      move(id, { to: 'partly_approved', approvedPaise: 100, note: 'Less', payerReference: 'SG/4' }),
      move(id, { to: 'query', note: 'Which doctor?' }),
    ])
    expect(statusesOf(answers)).toEqual([200, 409, 409])
    expect((await read(id)).history).toHaveLength(3)
  })

  it('keeps what was handed in', async () => {
    const claim = await draft()
    await addPapers(test, payer.person, claim)
    const [first] = (await read(claim.id)).documents
    const params = { id: claim.id, documentId: first!.id }
    const remove = () => test.call(removeClaimDocument, { params }, { as: payer.person })
    expect((await remove()).reply().documents.map(({ id }) => id)).not.toContain(first!.id)
    expect((await remove()).problem().code).toBe('claim_document_not_found')
    await addPapers(test, payer.person, claim, [first!.kind])
    await move(claim.id, { to: 'submitted' }, payer.person)
    expect((await remove()).problem().code).toBe('claim_fixed')
    const paper = await createPaper(test, payer.person, payer.patient.id)
    const add = (fileId: string) =>
      test.call(
        addClaimDocument,
        { params: { id: claim.id }, body: { fileId, kind: 'other' } },
        { as: payer.person },
      )
    expect((await add(paper.id)).problem().code).toBe('claim_fixed')
    await move(claim.id, { to: 'query', note: 'Send the other one' })
    expect((await add(paper.id)).status).toBe(201)
    expect((await add(paper.id)).problem().code).toBe('file_taken')
    const report = await createFile(test, payer.person, {
      purpose: 'report',
      patientId: payer.patient.id,
      bytes: pdfBytes('for the record'),
    })
    expect((await add(report.id)).problem().code).toBe('file_not_found')
    const change = await test.call(
      changeClaim,
      { params: { id: (await submittedAgain(claim.id)).id }, body: { claimedPaise: 10 } },
      { as: payer.person },
    )
    expect(change.problem().code).toBe('claim_fixed')
  })
  const submittedAgain = async (id: string) => (await move(id, { to: 'submitted' }, payer.person)).reply()

  it('takes up to twenty papers', async () => {
    const claim = await draft()
    await addPapers(
      test,
      payer.person,
      claim,
      Array.from({ length: 20 }, () => 'other' as const),
    )
    const paper = await createPaper(test, payer.person, payer.patient.id)
    const answer = await test.call(
      addClaimDocument,
      { params: { id: claim.id }, body: { fileId: paper.id, kind: 'other' } },
      { as: payer.person },
    )
    expect(answer.problem().code).toBe('claim_documents_full')
  })

  it('carries messages between the family and the desk until it is over', async () => {
    const { id } = await draft()
    const write = (body: string, as: Person) =>
      test.call(writeClaimMessage, { params: { id }, body: { body } }, { as })
    await write('Which form do you need?', payer.person)
    await write('The one of your insurer', desk)
    const { messages } = await read(id)
    expect(messages.map(({ sender, mine, body }) => [sender, mine, body])).toEqual([
      ['patient', true, 'Which form do you need?'],
      ['facility', false, 'The one of your insurer'],
    ])
    await move(id, { to: 'cancelled' }, payer.person)
    expect((await write('Hello?', desk)).problem().code).toBe('claim_closed')
  })

  it('is listed for both sides, and for nobody else', async () => {
    const { id } = await draft()
    const ids = async (as: Person, query = {}) =>
      (await test.call(listClaims, { query: { limit: 100, ...query } }, { as }))
        .reply()
        .items.map((one) => one.id)
    expect(await ids(payer.person)).toEqual([id])
    expect(await ids(desk)).toEqual([id])
    expect(await ids(desk, { open: 'false' })).toEqual([])
    expect(await ids(desk, { billId: payer.bill.id, status: 'draft', open: 'true' })).toEqual([id])
    const stranger = await createPerson(test, { name: 'Ravi Kumar' })
    const elsewhere = await createPerson(test, {
      role: 'front_desk',
      facilityId: (await createFacility(test)).id,
    })
    for (const as of [stranger, elsewhere]) {
      expect(await ids(as)).toEqual([])
      expect((await test.call(getClaim, { params: { id } }, { as })).problem().code).toBe('claim_not_found')
      expect((await move(id, { to: 'cancelled' }, as)).problem().code).toBe('claim_not_found')
      expect((await start({}, as)).problem().status).toBe(404)
    }
    const admin = await createPerson(test, { role: 'admin' })
    expect((await test.call(getClaim, { params: { id } }, { as: admin })).problem()).toMatchObject({
      status: 403,
    })
  })
})

describe('a claim on paper', () => {
  it('is one PDF: cover, bill and every paper, a broken one named as missing', async () => {
    const claim = await draft()
    const { person, patient } = payer
    const good = await createPaper(test, person, patient.id, await onePage())
    const broken = await createPaper(test, person, patient.id)
    for (const [fileId, kind] of [
      [good.id, 'claim_form'],
      [broken.id, 'prescription'],
    ] as const)
      await test.call(addClaimDocument, { params: { id: claim.id }, body: { fileId, kind } }, { as: person })
    const answer = await test.call(downloadClaim, { params: { id: claim.id } }, { as: desk })
    expect(answer.raw.headers).toMatchObject({ 'content-type': 'application/pdf' })
    const { text, pages } = await readPdf(answer.raw.rawPayload)
    // The cover, the bill and its receipt of a page each, the form; the broken paper is on the list alone.
    expect(pages).toBe(4)
    for (const said of [
      'Insurance claim',
      'Suraksha General',
      'handed over apart',
      'Bill of supply',
      'Rupees five hundred only',
      'A claim form',
    ])
      expect(text).toContain(said)
  })
})

async function onePage(): Promise<Buffer> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pdf = await PDFDocument.create()
  pdf.addPage([300, 300]).drawText('A claim form', { x: 20, y: 200 })
  return Buffer.from(await pdf.save())
}

async function readPdf(bytes: Buffer): Promise<{ pages: number; text: string }> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return { pages: pdf.numPages, text: texts.join('\n') }
}
