import { receivePayment, getBill } from '@imeds/contracts/billing'
import * as contract from '@imeds/contracts/lab'
import { createBilling } from '../modules/billing/index.ts'
import { createFiles } from '../modules/files/index.ts'
import { createLab } from '../modules/lab/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/db/database.ts'
import { addDays, instantOf, localDate } from '../platform/time/zone.ts'
import { actorOf, runnerOf, type Ground } from './use-cases.ts'

type At = { laboratoryId: string; operators: readonly [string, string] }
const zone = 'Asia/Kolkata'

/** Whose tests, how many days ago, at which time, and with which results: what is left out is still at the bench. */
type Story = {
  patient: string
  tests: readonly string[]
  daysAgo: number
  time: string
  values?: Readonly<Record<string, string>>
  upTo: 'booked' | 'received' | 'resulted' | 'released'
  correct?: { reason: string; values: Readonly<Record<string, string>> }
}
const mother = 'Savitri Rao'
const sugar = ['hba1c', 'creatinine', 'haemoglobin']
const stories: Story[] = [
  {
    patient: mother,
    tests: sugar,
    daysAgo: 270,
    time: '08:00',
    values: { hba1c: '8.6', creatinine: '0.92', haemoglobin: '11.4' },
    upTo: 'released',
  },
  {
    patient: mother,
    tests: sugar,
    daysAgo: 180,
    time: '08:30',
    values: { hba1c: '7.9', creatinine: '0.95', haemoglobin: '11.8' },
    upTo: 'released',
  },
  {
    patient: mother,
    tests: sugar,
    daysAgo: 92,
    time: '09:00',
    values: { hba1c: '7.3', creatinine: '1.02', haemoglobin: '12.1' },
    upTo: 'released',
  },
  {
    patient: mother,
    tests: sugar,
    daysAgo: 6,
    time: '08:00',
    values: { hba1c: '7.8', creatinine: '1.05', haemoglobin: '12.3' },
    correct: { reason: 'Two tubes were exchanged at the counter', values: { hba1c: '6.9' } },
    upTo: 'released',
  },
  {
    patient: 'Asha Rao',
    tests: ['vitamin_d', 'haemoglobin'],
    daysAgo: 40,
    time: '10:00',
    values: { vitamin_d: '18.4', haemoglobin: '12.9' },
    upTo: 'released',
  },
  {
    patient: 'Ravi Kumar',
    tests: ['potassium', 'creatinine'],
    daysAgo: 1,
    time: '09:30',
    values: { potassium: '6.6', creatinine: '1.9' },
    upTo: 'resulted',
  },
  { patient: 'Kiran Rao', tests: ['haemoglobin'], daysAgo: 1, time: '11:00', upTo: 'received' },
  { patient: 'Asha Rao', tests: ['lipid_profile'], daysAgo: 0, time: '18:00', upTo: 'booked' },
]

/** A laboratory in the middle of its work, and a year of reports, all made by the use cases themselves. */
export async function seedLabOrders(ground: Ground, at: At): Promise<void> {
  const known = await ground.db.selectFrom('lab_order').select('id').limit(1).executeTakeFirst()
  if (known) return
  for (const story of stories) await new Telling(ground, at, story).tell()
}

class Telling {
  readonly ground: Ground
  readonly place: At
  readonly story: Story
  /** The moment that the story is at. */
  now: Date
  readonly slot: string
  /** Runs a use case at the story's moment. */
  readonly call: ReturnType<typeof runnerOf>

  constructor(ground: Ground, place: At, story: Story) {
    this.ground = ground
    this.place = place
    this.story = story
    const [hour, minute] = story.time.split(':').map(Number) as [number, number]
    const date = addDays(localDate(zone, ground.clock.now().getTime()), -story.daysAgo)
    const startsAt = instantOf(zone, date, hour * 60 + minute)
    this.slot = new Date(startsAt).toISOString()
    this.now = new Date(startsAt - 3 * 3_600_000)
    const { config } = ground
    const clock = { now: () => this.now }
    const modules = [createLab(createFiles({ config, clock })), createBilling({ config })]
    this.call = runnerOf({ ...ground, clock }, modules)
  }

  async tell(): Promise<void> {
    const { story, place } = this
    const { db } = this.ground
    const patient = await patientOf(db, story.patient)
    if (!patient) return
    const [first, second] = place.operators.map((id) =>
      actorOf(id, 'lab_operator', [place.laboratoryId]),
    ) as [Actor, Actor]
    const testIds = await testsOf(db, story.tests)
    const { id, bill } = await this.call(contract.placeLabOrder, actorOf(patient.userId, 'patient'), {
      body: {
        patientId: patient.id,
        laboratoryId: place.laboratoryId,
        testIds: story.tests.map((code) => testIds.get(code)!),
        collection: 'visit',
        startsAt: this.slot,
        payAtCounter: true,
        note: '',
      },
    })
    const params = { id }
    if (story.upTo === 'booked') return
    this.now = new Date(Date.parse(this.slot) + 5 * 60_000)
    const { specimens } = await this.call(contract.getLabOrder, first, { params })
    for (const tube of specimens) {
      await this.call(contract.collectSpecimen, first, { params: { id: tube.id }, body: {} })
      await this.call(contract.receiveSpecimen, first, {
        params: { id: tube.id },
        body: { qualityNote: null },
      })
    }
    const due = await this.call(getBill, first, { params: { id: bill!.id } })
    await this.call(receivePayment, first, {
      params: { id: bill!.id },
      body: { method: 'cash', amountPaise: due.duePaise, duePaise: due.duePaise },
    })
    if (!story.values) return
    await this.enter(first, id, story.values)
    if (story.upTo === 'resulted') return
    await this.finish(second, id)
    if (!story.correct) return
    this.now = new Date(this.now.getTime() + 24 * 3_600_000)
    await this.call(contract.amendReport, first, { params, body: { reason: story.correct.reason } })
    await this.enter(first, id, story.correct.values)
    await this.finish(second, id)
  }

  async enter(by: Actor, id: string, values: Readonly<Record<string, string>>): Promise<void> {
    this.now = new Date(this.now.getTime() + 2 * 3_600_000)
    const { lines } = await this.call(contract.getResultSheet, by, { params: { id } })
    const results = lines.flatMap(({ testId, code, unit }) =>
      values[code] === undefined
        ? []
        : [
            {
              testId,
              value: values[code],
              unit,
              remark: '',
              referredTo: null,
              instrument: 'Analyser 2',
              runId: `R-${this.slot.slice(5, 10)}`,
              qcState: 'passed' as const,
            },
          ],
    )
    await this.call(contract.saveResults, by, { params: { id }, body: { results } })
  }

  async finish(by: Actor, id: string): Promise<void> {
    this.now = new Date(this.now.getTime() + 3_600_000)
    await this.call(contract.verifyResults, by, { params: { id } })
    await this.call(contract.releaseReport, by, { params: { id } })
  }
}

async function patientOf(db: Db, name: string): Promise<{ id: string; userId: string } | undefined> {
  const row = await db
    .selectFrom('patient')
    .innerJoin('related_person', 'related_person.patient_id', 'patient.id')
    .select(['patient.id', 'related_person.user_id'])
    .where('patient.name', '=', name)
    .executeTakeFirst()
  return row && { id: row.id, userId: row.user_id }
}

async function testsOf(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('lab_test')
    .select(['id', 'code'])
    .where('code', 'in', [...codes])
    .execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}
