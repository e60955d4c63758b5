import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeEncounter } from '@imeds/contracts/consultation'
import { recordObservations } from '@imeds/contracts/patients'
import { readTimeline, TimelineKind, type TimelineEntry } from '@imeds/contracts/records'
import { createBill } from '../../../../test/factories/billing.ts'
import { PrescriptionScene } from '../../../../test/factories/prescriptions.ts'
import { createDocument } from '../../../../test/factories/records.ts'
import type { Visit } from '../../../../test/factories/consultation.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson } from '../../../../test/people.ts'

let test: TestApp
let visit: Visit
beforeAll(async () => {
  test = await startTestApp()
  const scene = new PrescriptionScene(test)
  visit = await scene.begin()
  const { asha, patient, meera } = visit
  await scene.signed()
  await test.call(completeEncounter, { params: { id: visit.encounterId } }, { as: meera })
  await createDocument(test, asha, patient.id, { documentDate: '2026-10-05' })
  for (const [day, value] of [
    ['03', 61],
    ['04', 62],
  ] as const)
    await test.call(
      recordObservations,
      {
        params: { id: patient.id },
        body: { effectiveAt: `2026-12-${day}T03:00:00Z`, values: [{ code: 'weight', value }] },
      },
      { as: asha },
    )
  await test.call(
    recordObservations,
    {
      params: { id: patient.id },
      body: {
        effectiveAt: '2026-12-05T03:00:00Z',
        values: [
          { code: 'blood_pressure_diastolic', value: 80 },
          { code: 'blood_pressure_systolic', value: 120 },
        ],
      },
    },
    { as: asha },
  )
  await createBill(test, { facilityId: meera.facilityId, patientId: patient.id })
})
afterAll(() => test.close())

const read = async (as: { token: string }, query: object = {}) =>
  (
    await test.call(
      readTimeline,
      { params: { id: visit.patient.id }, query: { limit: 100, ...query } },
      { as },
    )
  ).reply()

describe('the timeline', () => {
  it('tells the family of everything, newest first', async () => {
    const { items, kinds, next } = await read(visit.asha)
    expect(kinds).toEqual(TimelineKind.options)
    expect(next).toBeNull()
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    const byKind = Map.groupBy(items, ({ kind }) => kind)
    expect(byKind.get('encounter')).toMatchObject([
      { diagnosis: 'Acute pharyngitis', practitionerName: 'Meera Iyer', status: 'finished', mode: 'video' },
    ])
    expect(byKind.get('prescription')).toMatchObject([
      { version: 1, diagnosis: 'Acute pharyngitis', medicines: [expect.stringMatching(/^PARACETAMOL /)] },
    ])
    expect(byKind.get('document')).toMatchObject([
      { title: 'Blood count', documentDate: '2026-10-05', at: '2026-10-04T18:30:00.000Z' },
    ])
    expect(byKind.get('bill')).toMatchObject([{ status: 'open', totalPaise: 50_000, number: null }])
    expect(byKind.get('observation')?.[0]).toMatchObject({
      values: [
        { code: 'blood_pressure_systolic', value: 120, unit: 'mmHg' },
        { code: 'blood_pressure_diastolic', value: 80, unit: 'mmHg' },
      ],
    })
  })

  it('tells those who treat of the same, but for bills, claims and packages', async () => {
    const { items, kinds } = await read(visit.meera)
    expect(kinds).toEqual(TimelineKind.exclude(['bill', 'claim', 'package_purchase']).options)
    expect(items.some(({ kind }) => kind === 'bill')).toBe(false)
    expect((await read(visit.meera, { kind: 'bill' })).items).toEqual([])
  })

  it('is narrowed by kind and by period', async () => {
    const kindsOf = (items: TimelineEntry[]) => [...new Set(items.map(({ kind }) => kind))]
    expect(kindsOf((await read(visit.asha, { kind: 'observation' })).items)).toEqual(['observation'])
    const narrowed = await read(visit.asha, {
      from: '2026-12-03T03:00:00.000Z',
      to: '2026-12-05T03:00:00.000Z',
    })
    expect(narrowed.items.map(({ at }) => at)).toEqual([
      '2026-12-04T03:00:00.000Z',
      '2026-12-03T03:00:00.000Z',
    ])
    const bad = await test.call(
      readTimeline,
      { params: { id: visit.patient.id }, query: { limit: 20, cursor: 'x' } },
      { as: visit.asha },
    )
    expect(bad.problem().fields).toMatchObject([{ path: 'query.cursor' }])
  })

  it('gives each entry exactly once, however long the pages are', async () => {
    const all = (await read(visit.asha)).items.map(({ id }) => id)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.option(fc.constantFrom<TimelineKind>('observation', 'bill'), { nil: undefined }),
        async (limit, kind) => {
          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await read(visit.asha, {
              limit,
              ...(kind ? { kind } : {}),
              ...(cursor ? { cursor } : {}),
            })
            seen.push(...page.items.map(({ id }) => id))
            cursor = page.next ?? undefined
          } while (cursor)
          const expected = kind ? (await read(visit.asha, { kind })).items.map(({ id }) => id) : all
          expect(seen).toEqual(expected)
        },
      ),
      { numRuns: 12, seed: 20261207 },
    )
  })

  it('is nobody else’s business', async () => {
    const stranger = await createPerson(test, { name: 'Ravi Kumar' })
    const ask = (as: { token: string }) =>
      test.call(readTimeline, { params: { id: visit.patient.id }, query: { limit: 20 } }, { as })
    expect((await ask(stranger)).problem()).toMatchObject({ status: 404, code: 'patient_not_found' })
    const admin = await createPerson(test, { role: 'admin' })
    expect((await ask(admin)).problem()).toMatchObject({ status: 403 })
  })
})
