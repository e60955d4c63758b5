import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { downloadBill, getBill, listBills } from '@imeds/contracts/billing'
import { createBill, createPaid, createPayer, openPayment } from '../../../../test/factories/billing.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { createPractitioner } from '../../../../test/factories/practitioners.ts'
import { pageCount, pdfText } from '../../../../test/pdf-text.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { newId } from '../../../platform/ids.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { refundForSubject } from '../index.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

type Query = { limit: number; cursor?: string; patientId?: string; subjectId?: string; status?: 'paid' }
const list = (as: Person, query: Partial<Query> = {}) =>
  test.call(listBills, { query: { limit: 20, ...query } }, { as })
const idsOf = async (as: Person, query?: Partial<Query>) =>
  (await list(as, query)).reply().items.map(({ id }) => id)

describe('a bill', () => {
  it('shows its lines, and what its reader may do with it', async () => {
    const { bill, person, patient, facility } = await createPayer(test)
    const view = (await test.call(getBill, { params: { id: bill.id } }, { as: person })).reply()
    expect(view).toMatchObject({
      kind: 'bill_of_supply',
      status: 'open',
      number: null,
      totalPaise: 50_000,
      paidPaise: 0,
      facility: { id: facility.id, name: facility.name },
      patient: { id: patient.id, name: patient.name },
      subjectType: 'appointment',
      subjectId: bill.subjectId,
      duePaise: 50_000,
      abilities: { pay: true, receive: false, refund: false, download: false },
      taxes: null,
      payments: [],
      refunds: [],
      creditNotes: [],
    })
    expect(view.lines).toEqual([
      {
        description: 'Consultation',
        descriptionCode: null,
        detailsCode: null,
        textParams: {},
        sacCode: '999312',
        quantity: 1,
        unitPricePaise: 50_000,
        discountPaise: 0,
        amountPaise: 50_000,
        hsnCode: null,
        unit: null,
        details: null,
        tax: null,
        returnedQuantity: 0,
      },
    ])
  })

  it('is seen by patient and family, by the desk of its clinic and the admin; by nobody else', async () => {
    const { bill, person, patient, facility } = await createPaid(test)
    const relative = await createPerson(test)
    await test.deps.db
      .insertInto('related_person')
      .values({ patient_id: patient.id, user_id: relative.userId, relation: 'parent' })
      .execute()
    const former = await createPerson(test)
    await test.deps.db
      .insertInto('related_person')
      .values({
        patient_id: patient.id,
        user_id: former.userId,
        relation: 'spouse',
        ended_at: test.clock.now(),
      })
      .execute()
    const otherClinic = await createFacility(test)
    const people: [Person, number][] = [
      [person, 200],
      [relative, 200],
      [await createPerson(test, { role: 'front_desk', facilityId: facility.id }), 200],
      [await createPerson(test, { role: 'admin' }), 200],
      [former, 404],
      [await createPerson(test), 404],
      [await createPerson(test, { role: 'front_desk', facilityId: otherClinic.id }), 404],
      [await createPerson(test, { role: 'practitioner' }), 403],
      // A laboratory's counter serves its own orders.
      [await createPerson(test, { role: 'lab_operator', facilityId: facility.id }), 404],
    ]
    for (const [as, status] of people) {
      const params = { id: bill.id }
      expect((await test.call(getBill, { params }, { as })).status).toBe(status)
      expect((await test.call(downloadBill, { params }, { as })).status).toBe(status)
      // The list and the single row agree.
      const listed = await list(as, { patientId: patient.id })
      expect(listed.status === 403).toBe(status === 403)
      expect(listed.raw.body.includes(bill.id)).toBe(status === 200)
    }
  })

  it('leaves a line in the audit trail when it is read', async () => {
    const { bill, person, patient } = await createPayer(test)
    await test.call(getBill, { params: { id: bill.id } }, { as: person })
    const events = await test.deps.db
      .selectFrom('audit_event')
      .select(['action', 'actor_user_id', 'patient_id'])
      .where('operation', '=', 'getBill')
      .where('record_id', '=', bill.id)
      .execute()
    expect(events).toEqual([{ action: 'read', actor_user_id: person.userId, patient_id: patient.id }])
  })

  it('that is not there is not found', async () => {
    const admin = await createPerson(test, { role: 'admin' })
    for (const endpoint of [getBill, downloadBill])
      expect((await test.call(endpoint, { params: { id: newId() } }, { as: admin })).status).toBe(404)
    expect((await test.call(getBill, { params: { id: newId() } })).status).toBe(401)
  })
})

describe('the list of bills', () => {
  it('goes newest first, page by page, and filters', async () => {
    const { person, patient, facility, bill, checkout } = await createPaid(test)
    const open: string[] = []
    for (let n = 0; n < 3; n++)
      open.unshift((await createBill(test, { facilityId: facility.id, patientId: patient.id })).id)
    expect(checkout.billId).toBe(bill.id)
    const first = (await list(person, { limit: 2 })).reply()
    expect(first.items.map(({ id }) => id)).toEqual(open.slice(0, 2))
    const second = (await list(person, { limit: 2, cursor: first.next! })).reply()
    expect(second.items.map(({ id }) => id)).toEqual([open[2], bill.id])
    expect(second.next).toBeNull()
    expect(await idsOf(person, { status: 'paid' })).toEqual([bill.id])
    expect(await idsOf(person, { subjectId: bill.subjectId })).toEqual([bill.id])
  })

  it('never reaches further by a filter', async () => {
    const { patient } = await createPayer(test)
    const stranger = await createPerson(test)
    expect(await idsOf(stranger, { patientId: patient.id })).toEqual([])
  })

  it('names what is wrong with its query', async () => {
    const { person } = await createPayer(test)
    const wrong: [Partial<Query>, string][] = [
      [{ cursor: 'nonsense' }, 'query.cursor'],
      [{ limit: 101 }, 'query.limit'],
      [{ patientId: 'x' }, 'query.patientId'],
    ]
    for (const [query, path] of wrong)
      expect((await list(person, query)).problem()).toMatchObject({
        code: 'invalid_request',
        fields: [{ path }],
      })
  })
})

describe('a bill as PDF', () => {
  async function createIssued() {
    const facility = await createFacility(test, {
      name: 'Banyan Clinic',
      gstin: '36AABCB1234C1Z5',
      registration_number: 'TS/HYD/2041',
    })
    const practitioner = await createPractitioner(test, { facilityId: facility.id })
    const person = await createPerson(test)
    const patient = await createPatient(test, { of: person, row: { name: 'ఆశా Rao' } })
    const bill = await createBill(test, {
      facilityId: facility.id,
      patientId: patient.id,
      practitionerId: practitioner.practitionerId,
      feePaise: 123_456_50,
    })
    const { gatewayOrderId } = await openPayment(test, { person, patient, facility, bill })
    test.control.pay(gatewayOrderId)
    await test.settleDown()
    return { facility, practitioner, person, patient, bill }
  }
  const download = async (id: string, as: Person) =>
    (await test.call(downloadBill, { params: { id } }, { as })).raw

  it('says what the rules ask of a bill of supply', async () => {
    const { facility, practitioner, person, bill } = await createIssued()
    const answer = await download(bill.id, person)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${facility.code}-2627-000001.pdf"`,
    })
    const text = pdfText(answer.rawPayload)
    for (const words of [
      'Bill of supply',
      'Banyan Clinic',
      '12 Lake Road, Hyderabad 500034, Telangana',
      'GSTIN: 36AABCB1234C1Z5',
      'Registration number: TS/HYD/2041',
      `${facility.code}/2627/000001`,
      '7 Dec 2026',
      'Rao',
      '4 Temple Street',
      'Dr. Meera Iyer',
      'MBBS',
      `Telangana Medical Council ${practitioner.row.registration_number}`,
      'Consultation',
      '999312',
      '₹1,23,456.50',
      'exempt from GST',
      'Authorised signatory',
      'Page 1 of 1',
    ])
      expect(text).toContain(words)
    expect(text).toContain('ఆశా')
    expect(pageCount(answer.rawPayload)).toBe(1)
  })

  it('is the same for ever, whoever moves or changes name', async () => {
    const { facility, patient, person, bill } = await createIssued()
    const before = await download(bill.id, person)
    await test.deps.db
      .updateTable('facility')
      .set({ name: 'Elsewhere' })
      .where('id', '=', facility.id)
      .execute()
    await test.deps.db.updateTable('patient').set({ name: 'Other' }).where('id', '=', patient.id).execute()
    test.clock.advance(86_400_000)
    expect((await download(bill.id, person)).rawPayload.equals(before.rawPayload)).toBe(true)
    test.clock.advance(-86_400_000)
  })

  it('is a credit note that names its bill when money went back', async () => {
    const { facility, person, bill } = await createIssued()
    await inTransaction(test.deps.db, (tx) =>
      refundForSubject(test.deps, tx, {
        subjectType: 'appointment',
        subjectId: bill.subjectId,
        percent: 50,
        reason: 'Cancelled in time',
        requestedBy: null,
      }),
    )
    await test.settleDown()
    const { creditNotes } = (await test.call(getBill, { params: { id: bill.id } }, { as: person })).reply()
    const text = pdfText((await download(creditNotes[0]!.id, person)).rawPayload)
    expect(text).toContain('Credit note')
    expect(text).toContain(`${facility.code}/2627/C00001`)
    expect(text).toContain(`Bill ${facility.code}/2627/000001 of 7 Dec 2026`)
    expect(text).toContain('₹61,728.25')
  })

  it('does not exist before the bill is paid', async () => {
    const { bill, person } = await createPayer(test)
    const answer = await test.call(downloadBill, { params: { id: bill.id } }, { as: person })
    expect([answer.status, answer.problem().code]).toEqual([409, 'bill_not_issued'])
  })
})
