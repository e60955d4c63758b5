import { Bench, createLaboratory, order, testId } from '../../factories/lab.ts'
import type { Visit } from '../../factories/consultation.ts'
import { india } from '../../factories/scheduling.ts'
import type { TestApp } from '../../harness.ts'
import type { Person } from '../../people.ts'
import type { ForeignCase, World } from '../foreign-rows.ts'

export type LabWorld = {
  labOperator: Person
  laboratory: string
  labTest: string
  labOrder: string
  openLabOrder: string
  specimen: string
  openSpecimen: string
  labReport: string
  filedOrder: string
  filedReport: string
}

/** A laboratory with an order that has its report, and one whose tube is taken. */
export async function createLabWorld(test: TestApp, { asha, patient }: Visit): Promise<LabWorld> {
  const lab = await createLaboratory(test)
  const scene = { ...lab, asha, patient }
  const place = async (startsAt: string) =>
    new Bench(test, scene, (await order(test, scene, { startsAt })).reply().id)
  const done = await place(india('08:00'))
  const open = await place(india('08:30'))
  const filed = await place(india('09:00'))
  await filed.receive()
  await filed.attach()
  ;(await filed.verify()).reply()
  const labReport = await done.report({ haemoglobin: '13' })
  await open.receive()
  const tube = async (bench: Bench) => (await bench.order()).specimens[0]!.id
  return {
    labOperator: lab.ravi,
    laboratory: lab.laboratory.id,
    labTest: await testId(test, 'haemoglobin'),
    labOrder: done.orderId,
    openLabOrder: open.orderId,
    specimen: await tube(done),
    openSpecimen: await tube(open),
    labReport,
    filedOrder: filed.orderId,
    filedReport: (await filed.release()).reply().report!.id,
  }
}

type Options = Pick<ForeignCase, 'body' | 'query' | 'more'>
const of = (as: ForeignCase['as'], id: (world: World) => string, options: Options = {}): ForeignCase => ({
  as,
  id,
  ...options,
})
const laboratory = (world: World) => world.laboratory
const openOrder = (world: World) => world.openLabOrder
const operator = (id: (world: World) => string, options?: Options) => of('lab_operator', id, options)

export const labCases: Record<string, ForeignCase> = {
  matchPrescribedTests: of('patient', (world) => world.prescription),
  listPrescribedTests: of('patient', (world) => world.patient.id),
  setLaboratory: operator(laboratory, {
    body: {
      accreditation: null,
      directorName: '',
      homeCollection: true,
      homeCollectionFeePaise: 0,
      homeRadiusKm: 10,
      slotMinutes: 30,
      visitCapacity: 2,
      homeCapacity: 1,
      twoPersonVerification: true,
      payAtCounter: true,
      cancelHoursBefore: 2,
      hours: [],
    },
  }),
  setLabOffer: operator(laboratory, {
    more: (world) => ({ testId: world.labTest }),
    body: { pricePaise: 10_000, homeCollection: true, reportingHours: 6, accredited: false, active: true },
  }),
  getLabReagents: operator(laboratory, { more: (world) => ({ testId: world.labTest }) }),
  setLabReagents: operator(laboratory, {
    more: (world) => ({ testId: world.labTest }),
    body: { items: [] },
  }),
  getOwnRanges: operator(laboratory, { more: (world) => ({ testId: world.labTest }) }),
  addOwnRanges: operator(laboratory, {
    more: (world) => ({ testId: world.labTest }),
    body: { effectiveFrom: '2026-12-31', source: 'A test of scope', ranges: [] },
  }),
  importLabOffers: operator(laboratory, { body: { csv: 'test,price', apply: false } }),
  importResults: operator(laboratory, {
    body: { format: 'csv', text: 'accession,test,value,unit', apply: false },
  }),
  getWorklist: operator(laboratory, { query: { limit: 10 } }),
  getLabOrder: of('patient', (world) => world.labOrder),
  cancelLabOrder: of('patient', openOrder, { body: {} }),
  collectSpecimen: operator((world) => world.openSpecimen, { body: {} }),
  receiveSpecimen: operator((world) => world.openSpecimen, { body: { qualityNote: null } }),
  rejectSpecimen: operator((world) => world.specimen, { body: { reason: 'clotted', note: '' } }),
  downloadSpecimenLabel: operator((world) => world.specimen),
  getResultSheet: operator(openOrder),
  saveResults: operator(openOrder, { body: { results: [] } }),
  attachReportFile: operator((world) => world.labOrder, {
    body: { fileId: '0190a000-0000-7000-8000-000000000000' },
  }),
  linkBenchFile: operator((world) => world.filedOrder),
  linkReportFile: of('patient', (world) => world.filedReport),
  verifyResults: operator(openOrder),
  reopenResults: operator(openOrder),
  recordCallback: operator(openOrder, {
    body: {
      testId: '0190a000-0000-7000-8000-000000000000',
      toldName: 'Dr Meera Iyer',
      toldRole: 'practitioner',
      toldAt: '2026-12-07T03:00:00Z',
      readBack: true,
      note: '',
    },
  }),
  releaseReport: operator(openOrder),
  amendReport: operator(openOrder, { body: { reason: 'A test of scope' } }),
  getLabReport: of('patient', (world) => world.labReport),
  downloadLabReport: of('patient', (world) => world.labReport),
  listLabTrends: of('patient', (world) => world.patient.id, { query: { least: 1 } }),
}
