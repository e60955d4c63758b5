import type { BodyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/lab'
import type { Insertable } from 'kysely'
import type { Schema } from '../../src/platform/db/schema.ts'
import type { CallOptions, TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { createFacility, type FacilityRow } from './facilities.ts'
import { createFile, pdfBytes } from './files.ts'
import { createPatient, type PatientOptions, type PatientRow } from './patients.ts'
import { india } from './scheduling.ts'

export type TestLaboratory = { laboratory: FacilityRow; ravi: Person; sita: Person }
export type LaboratoryOptions = {
  facility?: Partial<Insertable<Schema['facility']>>
  terms?: Partial<Insertable<Schema['laboratory_profile']>>
  /** Codes of tests with their price in rupees; four common ones unless given. */
  offers?: Record<string, number>
  offer?: Partial<Insertable<Schema['lab_offer']>>
}

/** A laboratory that is open every day from 7 to 19, with two operators; everything may be fetched at home. */
export async function createLaboratory(
  test: TestApp,
  { facility, terms, offers, offer }: LaboratoryOptions = {},
): Promise<TestLaboratory> {
  const { db } = test.deps
  const laboratory = await createFacility(test, {
    kind: 'laboratory',
    name: 'Neem Diagnostics',
    registration_number: 'TS-LAB-42',
    ...facility,
  })
  await db
    .insertInto('laboratory_profile')
    .values({
      facility_id: laboratory.id,
      director_name: 'Dr Kavya Nair',
      home_collection: true,
      home_collection_fee_paise: 10_000,
      ...terms,
    })
    .execute()
  await db
    .insertInto('laboratory_hours')
    .values(
      [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
        (['visit', 'home'] as const).map((collection) => ({
          facility_id: laboratory.id,
          collection,
          weekday,
          starts_at: '07:00',
          ends_at: '19:00',
        })),
      ),
    )
    .execute()
  const prices = offers ?? { haemoglobin: 150, potassium: 200, complete_blood_count: 350, creatinine: 180 }
  await db
    .insertInto('lab_offer')
    .values(
      await Promise.all(
        Object.entries(prices).map(async ([code, rupees]) => ({
          facility_id: laboratory.id,
          test_id: await testId(test, code),
          price_paise: rupees * 100,
          home_collection: true,
          reporting_hours: 24,
          ...offer,
        })),
      ),
    )
    .execute()
  const operator = (name: string) =>
    createPerson(test, { role: 'lab_operator', facilityId: laboratory.id, name })
  return { laboratory, ravi: await operator('Ravi Menon'), sita: await operator('Sita Paul') }
}

export async function testId({ deps: { db } }: TestApp, code: string): Promise<string> {
  const { id } = await db
    .selectFrom('lab_test')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return id
}

export type LabScene = TestLaboratory & { asha: Person; patient: PatientRow }
export async function createLabScene(
  test: TestApp,
  options: LaboratoryOptions & { patient?: PatientOptions['row'] } = {},
): Promise<LabScene> {
  const lab = await createLaboratory(test, options)
  const asha = await createPerson(test)
  const patient = await createPatient(test, {
    of: asha,
    ...(options.patient ? { row: options.patient } : {}),
  })
  return { ...lab, asha, patient }
}

type EnteredResult = BodyOf<typeof contract.saveResults>['results'][number]
const plain = { remark: '', referredTo: null, instrument: '', runId: '', qcState: 'not_recorded' } as const
type Wish = Partial<BodyOf<typeof contract.placeLabOrder>> & { tests?: string[] }

/** Orders as the person of a scene: haemoglobin tomorrow at 8, paid at the counter, unless said otherwise. */
export async function order(
  test: TestApp,
  { laboratory, asha, patient }: LabScene,
  { tests = ['haemoglobin'], ...wish }: Wish = {},
  options: CallOptions = {},
) {
  const testIds = await Promise.all(tests.map((code) => testId(test, code)))
  return test.call(
    contract.placeLabOrder,
    {
      body: {
        patientId: patient.id,
        laboratoryId: laboratory.id,
        testIds,
        collection: 'visit',
        startsAt: india('08:00'),
        payAtCounter: true,
        note: '',
        ...wish,
      },
    },
    { as: asha, ...options },
  )
}

/** What the operators do with an order, step by step. */
export class Bench {
  readonly test: TestApp
  readonly scene: LabScene
  readonly orderId: string
  constructor(test: TestApp, scene: LabScene, orderId: string) {
    this.test = test
    this.scene = scene
    this.orderId = orderId
  }

  async order() {
    return (
      await this.test.call(contract.getLabOrder, { params: { id: this.orderId } }, { as: this.scene.ravi })
    ).reply()
  }

  /** Takes and receives every tube that is still to be taken. */
  async receive(): Promise<void> {
    for (const { id, status } of (await this.order()).specimens) {
      if (status !== 'ordered') continue
      const at = { params: { id } }
      ;(await this.test.call(contract.collectSpecimen, { ...at, body: {} }, { as: this.scene.ravi })).reply()
      ;(
        await this.test.call(
          contract.receiveSpecimen,
          { ...at, body: { qualityNote: null } },
          { as: this.scene.ravi },
        )
      ).reply()
    }
  }

  async sheet(as: Person = this.scene.ravi) {
    return (await this.test.call(contract.getResultSheet, this.at, { as })).reply()
  }

  get at() {
    return { params: { id: this.orderId } }
  }

  /** Enters values by the code of their test, each in the unit of the sheet. */
  async enter(
    values: Record<string, string>,
    as: Person = this.scene.ravi,
    units: Record<string, string> = {},
    more: Record<string, Partial<EnteredResult>> = {},
  ) {
    const { lines } = await this.sheet()
    const results = Object.entries(values).map(([code, value]) => {
      const line = lines.find((one) => one.code === code)!
      return { ...plain, testId: line.testId, value, unit: units[code] ?? line.unit, ...more[code] }
    })
    return this.test.call(contract.saveResults, { ...this.at, body: { results } }, { as })
  }

  /** Gives the laboratory's own PDF in place of single results; its file's id. */
  async attach(seed = 'report'): Promise<string> {
    const { ravi, patient } = this.scene
    const { id: fileId } = await createFile(this.test, ravi, {
      purpose: 'lab_report',
      patientId: patient.id,
      bytes: pdfBytes(seed),
    })
    ;(await this.test.call(contract.attachReportFile, { ...this.at, body: { fileId } }, { as: ravi })).reply()
    return fileId
  }

  verify(as: Person = this.scene.sita) {
    return this.test.call(contract.verifyResults, this.at, { as })
  }

  release(as: Person = this.scene.sita) {
    return this.test.call(contract.releaseReport, this.at, { as })
  }

  async callBack(code: string, over: Partial<BodyOf<typeof contract.recordCallback>> = {}) {
    const line = (await this.sheet()).lines.find((one) => one.code === code)!
    return this.test.call(
      contract.recordCallback,
      {
        ...this.at,
        body: {
          testId: line.testId,
          toldName: 'Dr Meera Iyer',
          toldRole: 'practitioner',
          toldAt: this.test.clock.now().toISOString(),
          readBack: true,
          note: '',
          ...over,
        },
      },
      { as: this.scene.ravi },
    )
  }

  /** From the counter to the released report. */
  async report(values: Record<string, string>) {
    await this.receive()
    ;(await this.enter(values)).reply()
    ;(await this.verify()).reply()
    const sheet = (await this.release()).reply()
    return sheet.report!.id
  }
}

/** An order of a scene with its operators' hands. */
export async function begin(test: TestApp, scene: LabScene, wish: Wish = {}): Promise<Bench> {
  return new Bench(test, scene, (await order(test, scene, wish)).reply().id)
}
