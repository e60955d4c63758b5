import * as contract from '@imeds/contracts/consultation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVisit, type Visit } from '../../../../../test/factories/consultation.ts'
import { startTestApp, type TestApp } from '../../../../../test/harness.ts'
import { listenLive, openLine } from '../../../../../test/live.ts'
import { createPerson, type Person } from '../../../../../test/people.ts'

let test: TestApp
let address: string
let vikram: Person
beforeAll(async () => {
  const TURN_SECRET = 'a secret shared with coturn'
  test = await startTestApp({ env: { TURN_URLS: 'turn:turn.example:3478', TURN_SECRET, TURN_ONLY: 'true' } })
  address = await listenLive(test)
  vikram = await createPerson(test, { role: 'admin' })
})
afterAll(() => test.close())

const media = { audio: true, video: true, screen: false, mode: 'video' } as const
const statistics = {
  connectMs: 190,
  kbps: 812,
  loss: 0.02,
  roundTripMs: 40,
  reconnects: 1,
  fallBacks: 2,
  relayed: true,
}
const list = (as: Person, query: { cursor?: string; limit: number } = { limit: 20 }) =>
  test.call(contract.listCalls, { query }, { as })

async function haveCall(): Promise<Visit> {
  const visit = await createVisit(test)
  const params = { id: visit.encounterId }
  await test.call(contract.admitPatient, { params }, { as: visit.meera })
  for (const [person, report] of [
    [visit.meera, true],
    [visit.asha, false],
  ] as const) {
    const line = await openLine(address, person)
    const { ticket } = (await test.call(contract.createCallTicket, { params }, { as: person })).reply()
    const { presenceId } = await line.ask(contract.joinCall, { ticket, media })
    if (report)
      await line.ask(contract.reportCall, {
        ticket,
        presenceId,
        statistics,
        meeting: { sees: [], hears: [] },
      })
  }
  await test.call(contract.completeEncounter, { params }, { as: visit.meera })
  return visit
}

describe('the list of calls', () => {
  it('tells how each went for each device, newest first, and nothing of the patient', async () => {
    await createVisit(test)
    const first = await haveCall()
    test.clock.advance(60_000)
    const second = await haveCall()
    const page = (await list(vikram, { limit: 1 })).reply()
    expect(page.items).toMatchObject([
      {
        id: second.encounterId,
        practitionerName: 'Meera Iyer',
        stays: [
          { seat: 'practitioner', leftBecause: 'ended', statistics },
          { seat: 'patient', statistics: null },
        ],
      },
    ])
    const rest = (await list(vikram, { limit: 1, cursor: page.next! })).reply()
    expect(rest).toMatchObject({ items: [{ id: first.encounterId }], next: null })
    const said = JSON.stringify([page, rest])
    for (const { patient, asha } of [first, second]) {
      expect(said).not.toContain(patient.name)
      expect(said).not.toContain(patient.id)
      expect(said).not.toContain(asha.userId)
    }
  })

  it('is for support alone, and refuses a cursor that is none', async () => {
    const { meera, asha } = await createVisit(test)
    for (const person of [meera, asha]) expect((await list(person)).problem().code).toBe('forbidden')
    expect((await list(vikram, { limit: 20, cursor: 'made up' })).status).toBe(422)
  })
})

it('says which servers calls are given, and not their secret', async () => {
  const setup = await test.call(contract.getCallSetup, {}, { as: vikram })
  expect(setup.reply()).toEqual({ stunUrls: [], turnUrls: ['turn:turn.example:3478'], relayOnly: true })
})
