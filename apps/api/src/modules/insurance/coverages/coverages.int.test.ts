import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCoverage, addCoverageCard, listCoverages, removeCoverage } from '@imeds/contracts/insurance'
import { createVisit, type Visit } from '../../../../test/factories/consultation.ts'
import { createFile, pdfBytes } from '../../../../test/factories/files.ts'
import { createCoverage, createPaper } from '../../../../test/factories/insurance.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'

let test: TestApp
let visit: Visit
let desk: Person
beforeAll(async () => {
  test = await startTestApp()
  visit = await createVisit(test)
  await test.deps.db
    .insertInto('patient_registration')
    .values({ patient_id: visit.patient.id, facility_id: visit.meera.facilityId })
    .execute()
  desk = await createPerson(test, { role: 'front_desk', facilityId: visit.meera.facilityId })
})
afterAll(() => test.close())

const list = (as: Person) => test.call(listCoverages, { params: { id: visit.patient.id } }, { as })

describe('insurance policies', () => {
  it('are added by the family or the desk, seen by both, those that hold first', async () => {
    const { asha, patient } = visit
    const ended = await createCoverage(test, asha, patient.id, {
      periodStart: '2025-04-01',
      periodEnd: '2026-03-31',
    })
    const coming = await createCoverage(test, desk, patient.id, {
      periodStart: '2027-04-01',
      periodEnd: '2028-03-31',
    })
    const active = await createCoverage(test, asha, patient.id, { memberId: 'M-2' })
    const { items } = (await list(desk)).reply()
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      [active.id, 'active'],
      [coming.id, 'coming'],
      [ended.id, 'ended'],
    ])
    expect(items[0]).toMatchObject({
      payer: 'Suraksha General',
      memberId: 'M-2',
      sumInsuredPaise: 500_000_00,
    })
  })

  it('carry their cards', async () => {
    const { asha, patient } = visit
    const { id } = await createCoverage(test, asha, patient.id)
    const paper = await createPaper(test, asha, patient.id)
    const add = (fileId: string, as: Person = asha) =>
      test.call(addCoverageCard, { params: { id }, body: { fileId } }, { as })
    expect((await add(paper.id)).reply().cards).toEqual([
      { fileId: paper.id, contentType: 'application/pdf' },
    ])
    expect((await add(paper.id)).problem().code).toBe('file_taken')
    const report = await createFile(test, asha, {
      purpose: 'report',
      patientId: patient.id,
      bytes: pdfBytes('no card'),
    })
    expect((await add(report.id)).problem().code).toBe('file_not_found')
  })

  it('are taken away', async () => {
    const { asha, patient } = visit
    const { id } = await createCoverage(test, asha, patient.id)
    const remove = () => test.call(removeCoverage, { params: { id } }, { as: asha })
    expect((await remove()).reply()).toEqual({ done: true })
    expect((await list(asha)).reply().items.map((one) => one.id)).not.toContain(id)
    expect((await remove()).problem().code).toBe('coverage_not_found')
  })

  it('stand once, end after they begin, and are not without number', async () => {
    const { asha, patient } = visit
    const twice = { policyNumber: 'TWICE-1' }
    await createCoverage(test, asha, patient.id, twice)
    const ask = (over: object) =>
      test.call(
        addCoverage,
        {
          params: { id: patient.id },
          body: {
            payer: 'suraksha general',
            policyNumber: 'twice-1',
            memberId: null,
            kind: 'family',
            periodStart: '2026-04-01',
            periodEnd: '2027-03-31',
            sumInsuredPaise: null,
            ...over,
          },
        },
        { as: asha },
      )
    expect((await ask({})).problem()).toMatchObject({ status: 409, code: 'coverage_exists' })
    expect((await ask({ periodEnd: '2026-03-31' })).problem().fields).toMatchObject([
      { path: 'body.periodEnd' },
    ])
    expect((await ask({ sumInsuredPaise: 0 })).problem().fields).toMatchObject([
      { path: 'body.sumInsuredPaise' },
    ])
    const child = await createPatient(test, { of: asha, relation: 'child', row: { name: 'Kiran Rao' } })
    for (let count = 0; count < 20; count++) await createCoverage(test, asha, child.id)
    const body = { payer: 'One more', policyNumber: '21', memberId: null, kind: 'group' as const }
    const full = await test.call(
      addCoverage,
      {
        params: { id: child.id },
        body: { ...body, periodStart: '2026-04-01', periodEnd: '2027-03-31', sumInsuredPaise: null },
      },
      { as: asha },
    )
    expect(full.problem().code).toBe('coverages_full')
  })

  it('are no business of strangers, of those who treat, or of another place', async () => {
    const stranger = await createPerson(test, { name: 'Ravi Kumar' })
    const elsewhere = await createPerson(test, {
      role: 'front_desk',
      facilityId: (await createFacility(test)).id,
    })
    for (const as of [stranger, elsewhere]) expect((await list(as)).problem().code).toBe('patient_not_found')
    expect((await list(visit.meera)).problem()).toMatchObject({ status: 403 })
  })
})
