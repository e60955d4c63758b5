import * as contract from '@imeds/contracts/consultation'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createVisit, type Visit } from '../../../../test/factories/consultation.ts'
import { startTestApp, testNow, type TestApp } from '../../../../test/harness.ts'
import { listenLive, openLine, type Line } from '../../../../test/live.ts'
import { createPerson, createSession, type Person } from '../../../../test/people.ts'
import { newId } from '../../../platform/ids.ts'

let test: TestApp
let address: string
let visit: Visit
beforeAll(async () => {
  test = await startTestApp({
    env: {
      STUN_URLS: 'stun:turn.example:3478',
      TURN_URLS: 'turn:turn.example:3478?transport=udp',
      TURN_SECRET: 'a secret shared with coturn',
    },
  })
  address = await listenLive(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  visit = await begin()
})

const media = { audio: true, video: true, screen: false, mode: 'video' } as const
const nobody: contract.CallMeeting = { sees: [], hears: [] }
const offer = { kind: 'description', generation: 1, type: 'offer', sdp: 'v=0' } as const

async function begin(options: Parameters<typeof createVisit>[1] = {}): Promise<Visit> {
  const begun = await createVisit(test, options)
  await test.call(contract.admitPatient, { params: { id: begun.encounterId } }, { as: begun.meera })
  return begun
}
const askTicket = (as: { token: string }, id = visit.encounterId) =>
  test.call(contract.createCallTicket, { params: { id } }, { as })
const ticketOf = async (as: { token: string }, id?: string) => (await askTicket(as, id)).reply().ticket

type Device = { line: Line; who: { ticket: string; presenceId: string }; people: contract.CallPerson[] }
async function join(person: Person, ticket?: string): Promise<Device> {
  const line = await openLine(address, person)
  const held = ticket ?? (await ticketOf(person))
  const { presenceId, people } = await line.ask(contract.joinCall, { ticket: held, media })
  await line.listen(`call/${presenceId}`)
  return { line, who: { ticket: held, presenceId }, people }
}
const read = ({ line, who }: Device, after = 0) => line.ask(contract.readCall, { ...who, after })
const told = ({ line }: Device) => line.heard.filter(({ name }) => name === 'call.changed').length

describe('a ticket', () => {
  it('comes with the servers and with credentials that end when it does', async () => {
    const { expiresAt, mode, iceServers, relayOnly } = (await askTicket(visit.asha)).reply()
    expect({ expiresAt, mode, relayOnly }).toEqual({
      expiresAt: '2026-12-07T07:30:00.000Z',
      mode: 'video',
      relayOnly: false,
    })
    expect(iceServers).toEqual([
      { urls: ['stun:turn.example:3478'] },
      {
        urls: ['turn:turn.example:3478?transport=udp'],
        username: expect.stringMatching(/^1796628600:[0-9a-f-]{36}$/),
        credential: expect.stringMatching(/^[\w+/]{27}=$/),
      },
    ])
  })

  it('is kept as a hash only', async () => {
    const ticket = await ticketOf(visit.asha)
    const rows = await test.deps.db.selectFrom('call_ticket').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(ticket)
  })

  it('is for who takes part, while the consultation goes on, in a mode that has a call', async () => {
    const stranger = await begin()
    expect((await askTicket(stranger.asha)).problem().code).toBe('encounter_not_found')
    const waiting = await createVisit(test)
    expect((await askTicket(waiting.asha, waiting.encounterId)).problem().code).toBe(
      'encounter_not_in_progress',
    )
    const text = await begin({ appointment: { mode: 'text' } })
    expect((await askTicket(text.asha, text.encounterId)).problem().code).toBe('call_not_offered')
  })

  it.each(['made up, but long enough', 'of somebody else', 'expired', 'of somebody who is nobody'])(
    'is refused when it is %s',
    async (kind) => {
      const ticket = kind.startsWith('made up') ? 'x'.repeat(43) : await ticketOf(visit.asha)
      if (kind === 'expired') test.clock.advance(5 * 3_600_000)
      const other = await begin()
      const person = kind.endsWith('else') ? other.asha : kind.endsWith('nobody') ? undefined : visit.asha
      const line = await openLine(address, person)
      expect(await line.refusal(contract.joinCall, { ticket, media })).toBe('call_ticket_invalid')
      line.close()
    },
  )

  it('ends with the right of who held it', async () => {
    const asha = await join(visit.asha)
    await test.deps.db
      .updateTable('related_person')
      .set({ ended_at: test.clock.now() })
      .where('user_id', '=', visit.asha.userId)
      .execute()
    expect(await asha.line.refusal(contract.readCall, { ...asha.who, after: 0 })).toBe('call_ticket_invalid')
  })
})

describe('two people', () => {
  it('see each other, and hand signals over in order', async () => {
    const meera = await join(visit.meera)
    expect(meera.people).toEqual([])
    const asha = await join(visit.asha)
    expect(asha.people).toEqual([
      { presenceId: meera.who.presenceId, seat: 'practitioner', name: 'Meera Iyer', media },
    ])
    // The newcomer is known by the larger id.
    expect(asha.who.presenceId > meera.who.presenceId).toBe(true)
    await expect.poll(() => told(meera)).toBe(1)

    const to = meera.who.presenceId
    for (const generation of [1, 2, 3])
      await asha.line.ask(contract.sendCallSignal, { ...asha.who, to, signal: { ...offer, generation } })
    await expect.poll(() => told(meera)).toBe(4)
    const state = await read(meera)
    expect(state.people).toMatchObject([{ seat: 'patient', name: 'Asha Rao' }])
    expect(state.signals.map(({ seq, signal }) => [seq, signal.generation])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    expect((await read(meera, 2)).signals).toHaveLength(1)
  })

  it('find each other again through what was kept while one line was away', async () => {
    const meera = await join(visit.meera)
    const asha = await join(visit.asha)
    meera.line.close()
    await asha.line.ask(contract.sendCallSignal, { ...asha.who, to: meera.who.presenceId, signal: offer })
    const again = { ...meera, line: await openLine(address, visit.meera) }
    expect((await read(again)).signals).toMatchObject([{ seq: 1, from: asha.who.presenceId, signal: offer }])
  })

  it('hear what the other shows, and that the other left', async () => {
    const meera = await join(visit.meera)
    const asha = await join(visit.asha)
    const muted = { ...media, audio: false, screen: true }
    await asha.line.ask(contract.changeCallMedia, { ...asha.who, media: muted })
    await expect.poll(() => told(meera)).toBe(2)
    expect((await read(meera)).people).toMatchObject([{ media: muted }])
    await asha.line.ask(contract.leaveCall, asha.who)
    await expect.poll(() => told(meera)).toBe(3)
    expect((await read(meera)).people).toEqual([])
    // Who left may come back.
    await join(visit.asha)
  })
})

describe('a second device', () => {
  it('takes over, even with the same ticket, and the first one hears why', async () => {
    const first = await join(visit.asha)
    const elsewhere = { ...visit.asha, token: await createSession(test, visit.asha.userId, 'patient') }
    const second = await join(elsewhere, first.who.ticket)
    expect(second.people).toEqual([])
    await expect.poll(() => told(first)).toBe(1)
    expect(await first.line.refusal(contract.readCall, { ...first.who, after: 0 })).toBe('call_taken_over')
    const rows = await test.deps.db
      .selectFrom('call_presence')
      .select('left_because')
      .where('encounter_id', '=', visit.encounterId)
      .orderBy('id')
      .execute()
    expect(rows).toEqual([{ left_because: 'taken_over' }, { left_because: null }])
  })

  it('leaves one device when several come at once', async () => {
    const ticket = await ticketOf(visit.asha)
    const lines = await Promise.all(Array.from({ length: 4 }, () => openLine(address, visit.asha)))
    await Promise.all(lines.map((line) => line.ask(contract.joinCall, { ticket, media })))
    const open = await test.deps.db
      .selectFrom('call_presence')
      .select('id')
      .where('encounter_id', '=', visit.encounterId)
      .where('left_at', 'is', null)
      .execute()
    expect(open).toHaveLength(1)
  })
})

describe('a seat', () => {
  it('holds one of the patient’s family at a time, until that one falls silent', async () => {
    const ravi = await createPerson(test, { name: 'Ravi Rao' })
    await test.deps.db
      .insertInto('related_person')
      .values({ patient_id: visit.patient.id, user_id: ravi.userId, relation: 'parent', guardian: true })
      .execute()
    await join(visit.asha)
    const ticket = await ticketOf(ravi)
    const line = await openLine(address, ravi)
    expect(await line.refusal(contract.joinCall, { ticket, media })).toBe('call_seat_taken')
    test.clock.advance(80_000)
    await line.ask(contract.joinCall, { ticket, media })
  })

  it('is given up by a device that says nothing more', async () => {
    const meera = await join(visit.meera)
    const asha = await join(visit.asha)
    test.clock.advance(60_000)
    await read(meera)
    test.clock.advance(30_000)
    await test.deps.jobs.add(test.deps.db, 'tidy_calls', {})
    await test.drain()
    expect((await read(meera)).people).toEqual([])
    expect(await asha.line.refusal(contract.readCall, { ...asha.who, after: 0 })).toBe('call_ticket_invalid')
  })
})

describe('a signal', () => {
  it('for another room, for nobody, or without the sender’s own device is refused', async () => {
    const asha = await join(visit.asha)
    const meera = await join(visit.meera)
    const other = await begin()
    const ticket = await ticketOf(other.asha, other.encounterId)
    const line = await openLine(address, other.asha)
    const { presenceId } = await line.ask(contract.joinCall, { ticket, media })
    const say = (who: Device['who'], to: string) =>
      line.refusal(contract.sendCallSignal, { ...who, to, signal: offer })
    expect(await say({ ticket, presenceId }, asha.who.presenceId)).toBe('call_person_gone')
    expect(await say({ ticket, presenceId }, newId())).toBe('call_person_gone')
    expect(await say({ ticket, presenceId: asha.who.presenceId }, meera.who.presenceId)).toBe(
      'call_ticket_invalid',
    )
    expect((await read(meera)).signals).toEqual([])
  })

  it('that is malformed or too long is refused, and one message too many ends the line', async () => {
    const asha = await join(visit.asha)
    const meera = await join(visit.meera)
    const to = meera.who.presenceId
    const signal = { ...offer, sdp: 'x'.repeat(40_001) }
    expect(await asha.line.refusal(contract.sendCallSignal, { ...asha.who, to, signal })).toBe(
      'invalid_request',
    )
    for (let n = 0; n < 400; n++) asha.line.say({ type: 'ask', id: n, name: 'call.nothing', body: null })
    await expect.poll(() => asha.line.closedWith()).toBe(1008)
    // The call itself goes on: the device comes back with what it has.
    const again = { ...asha, line: await openLine(address, visit.asha) }
    expect((await read(again)).people).toHaveLength(1)
  })

  it('is forgotten after some minutes', async () => {
    const meera = await join(visit.meera)
    const asha = await join(visit.asha)
    await asha.line.ask(contract.sendCallSignal, { ...asha.who, to: meera.who.presenceId, signal: offer })
    test.clock.advance(6 * 60_000)
    await test.deps.jobs.add(test.deps.db, 'tidy_calls', {})
    await test.drain()
    expect(await test.deps.db.selectFrom('call_signal').selectAll().execute()).toEqual([])
  })
})

describe('the end of the consultation', () => {
  it('closes the call for all, and refuses tickets and signals from then on', async () => {
    const meera = await join(visit.meera)
    const asha = await join(visit.asha)
    await test.call(contract.completeEncounter, { params: { id: visit.encounterId } }, { as: visit.meera })
    await expect.poll(() => told(asha)).toBe(1)
    expect(await asha.line.refusal(contract.readCall, { ...asha.who, after: 0 })).toBe('call_over')
    const to = meera.who.presenceId
    expect(await asha.line.refusal(contract.sendCallSignal, { ...asha.who, to, signal: offer })).toBe(
      'call_over',
    )
    expect(await asha.line.refusal(contract.joinCall, { ticket: asha.who.ticket, media })).toBe('call_over')
    expect((await askTicket(visit.asha)).problem().code).toBe('encounter_not_in_progress')
  })
})

describe('the mode in which a consultation was held', () => {
  const figures = {
    connectMs: 190,
    kbps: 812,
    loss: 0,
    roundTripMs: 40,
    reconnects: 0,
    fallBacks: 0,
    relayed: false,
  }
  const report = ({ line, who }: Device, meeting: contract.CallMeeting) =>
    line.ask(contract.reportCall, { ...who, statistics: figures, meeting })
  const held = async () =>
    (
      await test.deps.db
        .selectFrom('encounter')
        .select('held_mode')
        .where('id', '=', visit.encounterId)
        .executeTakeFirstOrThrow()
    ).held_mode
  const change = ({ line, who }: Device, to: Partial<contract.CallMedia>) =>
    line.ask(contract.changeCallMedia, { ...who, media: { ...media, ...to } })

  it('is the richest in which practitioner and patient met, and a later fall takes nothing back', async () => {
    const meera = await join(visit.meera)
    const asha = await join(visit.asha)
    await meera.line.listen(`encounter/${visit.encounterId}`)
    const { presenceId } = asha.who
    expect(await held()).toBeNull()
    await report(meera, { sees: [], hears: [presenceId] })
    expect(await held()).toBe('audio')
    await report(meera, { sees: [presenceId], hears: [presenceId] })
    expect(await held()).toBe('video')
    const announced = () => meera.line.heard.filter(({ name }) => name === 'encounter.mode_held').length
    await expect.poll(announced).toBe(2)
    await change(asha, { video: false, mode: 'audio' })
    await report(meera, { sees: [], hears: [presenceId] })
    expect(await held()).toBe('video')
  })

  it('is told by the practitioner of the patient alone, and of what the patient gives', async () => {
    const meera = await join(visit.meera)
    const asha = await join(visit.asha)
    await report(asha, { sees: [meera.who.presenceId], hears: [meera.who.presenceId] })
    await report(meera, { sees: [meera.who.presenceId, newId()], hears: [] })
    expect(await held()).toBeNull()
    await change(asha, { screen: true })
    await report(meera, { sees: [asha.who.presenceId], hears: [] })
    expect(await held()).toBeNull()
    await change(asha, { audio: false, video: false, mode: 'text' })
    await report(meera, { sees: [asha.who.presenceId], hears: [asha.who.presenceId] })
    expect(await held()).toBeNull()
  })

  it('shows others to what each keeps, and takes nothing richer', async () => {
    const meera = await join(visit.meera)
    const asha = await join(visit.asha)
    await change(asha, { video: false, mode: 'audio' })
    expect((await read(meera)).people).toMatchObject([
      { media: { audio: true, video: false, mode: 'audio' } },
    ])
    expect(
      await asha.line.refusal(contract.changeCallMedia, { ...asha.who, media: { ...media, mode: 'audio' } }),
    ).toBe('invalid_request')
  })
})

it('keeps how the call went, without a word of what was said', async () => {
  const asha = await join(visit.asha)
  const statistics = {
    connectMs: 190,
    kbps: 812,
    loss: 0.02,
    roundTripMs: 40,
    reconnects: 1,
    fallBacks: 0,
    relayed: true,
  }
  await asha.line.ask(contract.reportCall, { ...asha.who, statistics, meeting: nobody })
  const row = await test.deps.db
    .selectFrom('call_presence')
    .selectAll()
    .where('id', '=', asha.who.presenceId)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ connect_ms: 190, kbps: 812, round_trip_ms: 40, reconnects: 1, relayed: true })
})
