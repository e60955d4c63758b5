import * as contract from '@imeds/contracts/consultation'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createVisit, type Visit } from '../../../../../test/factories/consultation.ts'
import { startTestApp, testNow, type TestApp } from '../../../../../test/harness.ts'
import { listenLive, openLine, type Line } from '../../../../../test/live.ts'
import { createPerson, type Person } from '../../../../../test/people.ts'
import { messagingEnv, recordingGateways } from '../../../../../test/told.ts'

const gateways = recordingGateways()
let test: TestApp
let address: string
let visit: Visit
beforeAll(async () => {
  const templates = {
    ...JSON.parse(messagingEnv.SMS_TEMPLATES),
    call_invitation: 'en',
    'call_invitation.hi': 'hi',
  }
  const env = { ...messagingEnv, SMS_TEMPLATES: JSON.stringify(templates) }
  test = await startTestApp({ env, services: gateways.services })
  address = await listenLive(test)
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.set(testNow)
  visit = await begin()
})

const media = { audio: true, video: true, screen: false, mode: 'video' } as const
const kamala = { name: 'Kamala Rao', kind: 'relative', language: 'en' } as const

async function begin(options: Parameters<typeof createVisit>[1] = {}): Promise<Visit> {
  const begun = await createVisit(test, options)
  await test.call(contract.admitPatient, { params: { id: begun.encounterId } }, { as: begun.meera })
  return begun
}
type Invited = Partial<Parameters<typeof test.call<typeof contract.inviteCallGuest>>[1]['body']>
const invite = ({ encounterId, meera }: Visit, body: Invited = {}) =>
  test.call(
    contract.inviteCallGuest,
    { params: { id: encounterId }, body: { ...kamala, ...body } },
    { as: meera },
  )
const keyOf = (link: string) => new URL(link).hash.slice(1)
const invited = async (of = visit) => {
  const { guest, link } = (await invite(of)).reply()
  return { guest, key: keyOf(link) }
}
const open = (key: string) => test.call(contract.openCallInvitation, { body: { key } })
const accept = (key: string, name = 'Kamala Devi Rao') =>
  test.call(contract.acceptCallInvitation, { body: { key, name, textVersion: 'guest-1' } })
const askTicket = (key: string) => test.call(contract.createGuestCallTicket, { body: { key } })
const guestsFor = (as: Person, { encounterId } = visit) =>
  test.call(contract.listCallGuests, { params: { id: encounterId } }, { as })
const remove = (guestId: string, { encounterId, meera } = visit) =>
  test.call(contract.removeCallGuest, { params: { id: encounterId, guestId } }, { as: meera })

async function accepted(): Promise<{ guest: { id: string }; key: string }> {
  const { guest, key } = await invited()
  return { guest, key: (await accept(key)).reply().key }
}
async function join(ticket: string, person?: Person) {
  const line = await openLine(address, person)
  const { presenceId, people } = await line.ask(contract.joinCall, { ticket, media })
  await line.listen(`call/${presenceId}`)
  return { line, who: { ticket, presenceId }, people }
}
const joinAs = async (person: Person, { encounterId } = visit) => {
  const asked = await test.call(contract.createCallTicket, { params: { id: encounterId } }, { as: person })
  return join(asked.reply().ticket, person)
}
const statuses = (answers: { status: number }[]) =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ status }) => status)].map(([status, those]) => [status, those.length]),
  )
const heardOf = ({ heard }: Line, name: string) => heard.filter((one) => one.name === name).length

describe('an invitation', () => {
  it('is told once, kept as a hash, and leads to a page that names the practitioner only', async () => {
    const { guest, link, sent } = (await invite(visit)).reply()
    expect(guest).toMatchObject({ name: 'Kamala Rao', kind: 'relative', acceptedAt: null, present: false })
    expect(new URL(link)).toMatchObject({ pathname: '/call/guest', search: '' })
    expect(sent).toEqual([])
    const rows = await test.deps.db.selectFrom('call_participant').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(keyOf(link))
    const shown = (await open(keyOf(link))).reply()
    expect(shown).toEqual({
      name: 'Kamala Rao',
      kind: 'relative',
      practitionerName: 'Meera Iyer',
      facilityName: expect.any(String),
      mode: 'video',
      open: true,
      accepted: false,
    })
  })

  it('goes out by SMS and by e-mail where these are known, in the guest’s language', async () => {
    const { link, sent } = (
      await invite(visit, { phone: '+919812300001', email: 'kamala@example.com', language: 'hi' })
    ).reply()
    expect(sent).toEqual(['sms', 'email'])
    await test.drain()
    const texts = gateways.sent.filter(({ text }) => text.includes(link))
    expect(texts.map(({ channel, to }) => [channel, to])).toEqual([
      ['sms', '+919812300001'],
      ['email', 'kamala@example.com'],
    ])
    expect(texts.every(({ text }) => text.includes('परामर्श'))).toBe(true)
    expect(JSON.stringify(texts)).not.toContain(visit.patient.name)
  })

  it('is the practitioner’s alone, for a consultation that has a call and is not over', async () => {
    const body = { ...kamala }
    const params = { id: visit.encounterId }
    const asPatient = await test.call(contract.inviteCallGuest, { params, body }, { as: visit.asha })
    expect(asPatient.problem().code).toBe('forbidden')
    const text = await begin({ appointment: { mode: 'text' } })
    expect((await invite(text)).problem().code).toBe('call_not_offered')
    await test.call(contract.completeEncounter, { params }, { as: visit.meera })
    expect((await invite(visit)).problem().code).toBe('encounter_finished')
  })

  it.each([
    ['no name', { name: ' ' }],
    ['a number that is none', { phone: '98123' }],
    ['an address that is none', { email: 'kamala' }],
  ])('with %s is refused', async (_, body) => {
    expect((await invite(visit, body)).status).toBe(400)
  })

  it('is for one person at a time, however many are asked at once', async () => {
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map((name) => invite(visit, { name })))
    expect(statuses(answers)).toEqual({ 200: 1, 409: 3 })
    expect((await invite(visit)).problem().code).toBe('call_guest_invited')
  })

  it('lapses, and is nothing once made up', async () => {
    const { key } = await invited()
    expect((await open('x'.repeat(22))).problem().code).toBe('call_invitation_invalid')
    test.clock.advance(12 * 3_600_000)
    expect((await accept(key)).problem().code).toBe('call_invitation_invalid')
  })
})

describe('accepting', () => {
  it('works once, even when two devices try at once', async () => {
    const { key } = await invited()
    const answers = await Promise.all([accept(key), accept(key), accept(key)])
    expect(statuses(answers)).toEqual({ 200: 1, 404: 2 })
    expect((await open(key)).problem().code).toBe('call_invitation_invalid')
  })

  it('shows all who take part who comes, as what, and what the practitioner wrote', async () => {
    const line = await openLine(address, visit.asha)
    await line.listen(`encounter/${visit.encounterId}`)
    await accepted()
    await expect.poll(() => heardOf(line, 'call.guest_changed')).toBe(2)
    const { items, abilities } = (await guestsFor(visit.asha)).reply()
    expect(items).toMatchObject([
      {
        name: 'Kamala Devi Rao',
        invitedAs: 'Kamala Rao',
        kind: 'relative',
        acceptedAt: testNow,
      },
    ])
    expect(abilities).toEqual({ invite: false, remove: false })
    expect((await guestsFor(visit.meera)).reply().abilities).toEqual({ invite: false, remove: true })
  })

  it('keeps to which text the guest agreed, and a line in the patient’s trail', async () => {
    const { guest } = await accepted()
    const row = await test.deps.db
      .selectFrom('call_participant')
      .select('consent_version')
      .where('id', '=', guest.id)
      .executeTakeFirstOrThrow()
    expect(row.consent_version).toBe('guest-1')
    const trail = await test.deps.db
      .selectFrom('audit_event')
      .select('operation')
      .where('record_id', '=', guest.id)
      .where('patient_id', '=', visit.patient.id)
      .orderBy('id')
      .execute()
    expect(trail.map(({ operation }) => operation)).toEqual(['inviteCallGuest', 'acceptCallInvitation'])
  })
})

describe('a guest', () => {
  it('needs no account, and is seen by both others', async () => {
    const { key } = await accepted()
    const meera = await joinAs(visit.meera)
    await joinAs(visit.asha)
    const kamalas = await join((await askTicket(key)).reply().ticket)
    expect(kamalas.people.map(({ seat }) => seat).toSorted()).toEqual(['patient', 'practitioner'])
    await expect.poll(() => heardOf(meera.line, 'call.changed')).toBe(2)
    const { people } = await meera.line.ask(contract.readCall, { ...meera.who, after: 0 })
    expect(people).toContainEqual({
      presenceId: kamalas.who.presenceId,
      seat: 'guest',
      name: 'Kamala Devi Rao',
      guestKind: 'relative',
      media,
    })
    expect((await guestsFor(visit.meera)).reply().items).toMatchObject([{ present: true }])
  })

  it('gets no ticket before accepting, before the room is open, or after the end', async () => {
    const waiting = await createVisit(test)
    const { key } = await invited(waiting)
    expect((await askTicket(key)).problem().code).toBe('call_invitation_invalid')
    expect((await open(key)).reply().open).toBe(false)
    const { key: held } = (await accept(key)).reply()
    expect((await askTicket(held)).problem().code).toBe('encounter_not_in_progress')
    const params = { id: waiting.encounterId }
    await test.call(contract.admitPatient, { params }, { as: waiting.meera })
    const guest = await join((await askTicket(held)).reply().ticket)
    await test.call(contract.completeEncounter, { params }, { as: waiting.meera })
    expect(await guest.line.refusal(contract.readCall, { ...guest.who, after: 0 })).toBe('call_over')
    expect((await askTicket(held)).problem().code).toBe('call_over')
    expect((await open(held)).problem().code).toBe('call_over')
  })

  it('is shown out at once, and another may be invited then', async () => {
    const { guest, key } = await accepted()
    const meera = await joinAs(visit.meera)
    const kamalas = await join((await askTicket(key)).reply().ticket)
    expect((await remove(guest.id)).reply()).toEqual({ done: true })
    await expect.poll(() => heardOf(kamalas.line, 'call.changed')).toBe(1)
    expect(await kamalas.line.refusal(contract.readCall, { ...kamalas.who, after: 0 })).toBe(
      'call_ticket_invalid',
    )
    expect((await askTicket(key)).problem().code).toBe('call_invitation_invalid')
    expect((await meera.line.ask(contract.readCall, { ...meera.who, after: 0 })).people).toEqual([])
    expect((await guestsFor(visit.meera)).reply()).toEqual({
      items: [],
      abilities: { invite: true, remove: true },
    })
    expect((await invite(visit)).status).toBe(200)
  })

  it('of another consultation is not there, and none is removed twice', async () => {
    const other = await begin()
    const { guest } = await invited(other)
    expect((await remove(guest.id)).problem().code).toBe('call_guest_not_found')
    await remove(guest.id, other)
    expect((await remove(guest.id, other)).problem().code).toBe('call_guest_not_found')
  })

  it('may not listen where they were not asked: a fourth person finds no seat', async () => {
    const { key } = await accepted()
    await joinAs(visit.meera)
    await joinAs(visit.asha)
    await join((await askTicket(key)).reply().ticket)
    const ravi = await createPerson(test, { name: 'Ravi Rao' })
    await test.deps.db
      .insertInto('related_person')
      .values({ patient_id: visit.patient.id, user_id: ravi.userId, relation: 'parent', guardian: true })
      .execute()
    const params = { id: visit.encounterId }
    const { ticket } = (await test.call(contract.createCallTicket, { params }, { as: ravi })).reply()
    const line = await openLine(address, ravi)
    expect(await line.refusal(contract.joinCall, { ticket, media })).toBe('call_seat_taken')
    expect(await line.refusal(contract.joinCall, { ticket: key, media })).toBe('call_ticket_invalid')
  })
})

describe('the servers to try the network with', () => {
  const ask = (as: Person, id = visit.encounterId) =>
    test.call(contract.getCallServers, { params: { id } }, { as })

  it('are there from check-in on, and say whether anything relays', async () => {
    const waiting = await createVisit(test)
    expect((await ask(waiting.asha, waiting.encounterId)).reply()).toEqual({ iceServers: [], relay: false })
    const text = await begin({ appointment: { mode: 'text' } })
    expect((await ask(text.asha, text.encounterId)).problem().code).toBe('call_not_offered')
    await test.call(contract.completeEncounter, { params: { id: visit.encounterId } }, { as: visit.meera })
    expect((await ask(visit.asha)).problem().code).toBe('encounter_finished')
  })
})
