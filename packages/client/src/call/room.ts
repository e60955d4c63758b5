import type { AnyLiveMessage, LiveBodyOf, LiveReplyOf, ReplyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/consultation'
import type { CallMedia, CallMeeting, CallPerson, CallSignal, CallState } from '@imeds/contracts/consultation'
import { isApiError } from '../error.ts'
import type { Socket } from '../socket.ts'
import { createWatchers } from '../watchers.ts'
import { askUntilAnswered } from './line.ts'
import { createOutbox } from './outbox.ts'
import { createPeer, type Peer, type PeerState } from './peer.ts'
import { createPulse } from './pulse.ts'
import { backOff } from './remedy.ts'
import { browserRtc, type Rtc, type Tracks } from './rtc.ts'
import { createStatistics } from './statistics.ts'

type CallTicket = ReplyOf<typeof contract.createCallTicket>

/** What this device gives: its tracks, and what others are told of them. */
export type Own = Tracks & { media: CallMedia }

export type PersonInCall = CallPerson & PeerState
export type CallRoomState = {
  phase: 'joining' | 'in' | 'ended'
  /** Why it ended for this device: `left`, or the code of a refusal. */
  because: string | null
  people: readonly PersonInCall[]
}

export type CallRoomOptions = {
  socket: Socket
  /** Asks the API for a ticket. */
  ticket: () => Promise<CallTicket>
  own: Own
  rtc?: Rtc
}

/** Refusals after which this device has no part in the call any more. */
const final = [
  'call_taken_over',
  'call_over',
  'call_seat_taken',
  'call_invitation_invalid',
  'call_not_offered',
  'encounter_not_found',
  'encounter_not_in_progress',
  'forbidden',
  'not_signed_in',
]

/** A refusal that stands after so many tickets will not go away. */
const mostTries = 6
/** A stay that ends so soon was none. */
const justNowMs = 10_000
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One device's stay in the call of a consultation: joins, connects to everybody there, and comes back by itself. */
export function createCallRoom({ socket, ticket, own: first, rtc = browserRtc }: CallRoomOptions) {
  const watchers = createWatchers()
  const leaving = new AbortController()
  const { signal: left } = leaving
  let own = first
  let held: CallTicket | undefined
  let presenceId = ''
  let after = 0
  let people: readonly CallPerson[] = []
  const peers = new Map<string, Peer>()
  let state: CallRoomState = { phase: 'joining', because: null, people: [] }
  let unlisten = () => {}

  const show = (change: Partial<CallRoomState> = {}) => {
    const seen = people.flatMap((person) => {
      const peer = peers.get(person.presenceId)
      return peer ? [{ ...person, ...peer.state() }] : []
    })
    state = { ...state, ...change, people: seen }
    watchers.notify()
  }

  const who = () => ({ ticket: held?.ticket ?? '', presenceId })
  const ask = <M extends AnyLiveMessage>(message: M, body: LiveBodyOf<M>): Promise<LiveReplyOf<M>> =>
    askUntilAnswered(socket, left, message, body)

  /** Says something in the call as this device; a refusal shows in the state. */
  async function tell<M extends AnyLiveMessage>(
    message: M,
    what: Omit<LiveBodyOf<M>, keyof ReturnType<typeof who>>,
  ): Promise<LiveReplyOf<M> | undefined> {
    const teller = presenceId
    try {
      return await ask(message, { ...who(), ...what } as LiveBodyOf<M>)
    } catch (error) {
      // What an earlier stay is told says nothing about this one.
      if (teller === presenceId) answered(error)
      return undefined
    }
  }

  const outbox = createOutbox(async ({ to, signal }: { to: string; signal: CallSignal }) => {
    if (peers.has(to)) await tell(contract.sendCallSignal, { to, signal })
  })

  /** What a refusal means for this device; what is none of its business passes. */
  function answered(error: unknown): void {
    if (left.aborted || !isApiError(error)) return
    if (final.includes(error.code)) end(error.code)
    else if (error.code === 'call_ticket_invalid') comeBack(error.code)
  }

  const rtcConfig = (): RTCConfiguration => ({
    iceServers: (held?.iceServers ?? []) as RTCIceServer[],
    iceTransportPolicy: held?.relayOnly ? 'relay' : 'all',
  })

  function meet(person: CallPerson): Peer {
    const peer = createPeer({
      newcomer: presenceId > person.presenceId,
      rtc,
      config: rtcConfig(),
      own,
      mode: person.media.mode,
      send: (signal) => outbox.add({ to: person.presenceId, signal }),
      onChange: () => {
        statistics.watch([...peers.values()])
        show()
      },
    })
    peers.set(person.presenceId, peer)
    return peer
  }

  function part(id: string): void {
    const peer = peers.get(id)
    if (peer) statistics.keep(peer)
    peer?.close()
    peers.delete(id)
    outbox.drop(({ to }) => to === id)
  }

  function apply({ people: present, signals }: CallState): void {
    people = present
    for (const id of peers.keys()) if (!present.some((person) => person.presenceId === id)) part(id)
    for (const person of present) {
      const { presenceId: id, media } = person
      void (peers.get(id) ?? meet(person)).keepWithin(media.mode)
    }
    for (const { seq, from, signal } of signals) {
      if (seq > after) void peers.get(from)?.take(signal)
      after = Math.max(after, seq)
    }
    show()
  }

  async function read(): Promise<void> {
    const reader = presenceId
    const news = await tell(contract.readCall, { after })
    if (news && reader === presenceId) apply(news)
  }

  /** With another ticket; ever later when it was taken just now and does not hold, and in the end not any more. */
  function comeBack(because: string): void {
    if (entering) return
    soon = Date.now() - joinedAt < justNowMs ? soon + 1 : 0
    if (soon > mostTries) end(because)
    else void enter(soon === 0 ? 0 : backOff(soon - 1, 500))
  }

  let entering = false
  let soon = 0
  let joinedAt = 0
  async function enter(afterMs = 0): Promise<void> {
    if (entering || left.aborted) return
    entering = true
    pulse.stop()
    unlisten()
    for (const id of peers.keys()) part(id)
    people = []
    presenceId = ''
    show({ phase: 'joining' })
    if (afterMs > 0) await pause(afterMs)
    for (let tries = 0; !left.aborted && !(await join(tries)); tries++) await pause(backOff(tries, 500))
    entering = false
  }

  async function join(tries: number): Promise<boolean> {
    try {
      held = await ticket()
      const reply = await ask(contract.joinCall, { ticket: held.ticket, media: own.media })
      if (left.aborted) return true
      presenceId = reply.presenceId
      after = 0
      unlisten = socket.subscribe(`call/${presenceId}`, () => pulse.read())
      apply(reply)
      show({ phase: 'in' })
      joinedAt = Date.now()
      pulse.start()
      return true
    } catch (error) {
      const refused = isApiError(error) && error.code !== 'offline'
      if (refused && (final.includes(error.code) || tries >= mostTries)) end(error.code)
      return left.aborted
    }
  }

  function end(because: string): void {
    if (left.aborted) return
    const goodbye = because === 'left' && presenceId !== '' && socket.state() === 'online'
    if (goodbye) void socket.ask(contract.leaveCall, who()).catch(() => undefined)
    leaving.abort(new Error('left'))
    pulse.stop()
    unlisten()
    for (const id of peers.keys()) part(id)
    people = []
    show({ phase: 'ended', because })
  }

  /** Whose face and whose voice come here at the moment. */
  const meeting = (): CallMeeting => {
    const of = (kind: 'audio' | 'video') =>
      state.people.filter(({ media, comes }) => media[kind] && comes[kind]).map((one) => one.presenceId)
    return { sees: of('video'), hears: of('audio') }
  }
  const report = () => {
    reported = JSON.stringify(meeting())
    void tell(contract.reportCall, {
      statistics: statistics.summary([...peers.values()]),
      meeting: meeting(),
    })
  }
  let reported = JSON.stringify(meeting())

  const statistics = createStatistics()
  const pulse = createPulse({
    online: () => socket.state() === 'online',
    settled: () => [...peers.values()].every((peer) => peer.state().state === 'connected'),
    read,
    heal: () => peers.forEach((peer) => peer.heal()),
    measure: async () => {
      for (const peer of peers.values()) statistics.add(await peer.measure())
      // What the law makes of the consultation hangs on who is seen: that is told at once.
      if (state.phase === 'in' && socket.state() === 'online' && JSON.stringify(meeting()) !== reported)
        report()
    },
    report,
  })
  const unwatchLine = socket.watchState(() => {
    if (socket.state() === 'online' && state.phase === 'in') pulse.read()
    show()
  })
  left.addEventListener('abort', unwatchLine)
  void enter()

  return {
    state: () => state,
    watch: watchers.watch,
    /** Gives something else from now on, and tells the others. */
    async give(next: Own): Promise<void> {
      const told = JSON.stringify(next.media) !== JSON.stringify(own.media)
      own = next
      await Promise.all([...peers.values()].map((peer) => peer.give(next)))
      if (told && state.phase === 'in') await tell(contract.changeCallMedia, { media: next.media })
    },
    /** Says something in the call as this device; undefined when it was refused, which shows in the state. */
    tell,
    /** This device in the call, and how it reaches others; null while it is not in. */
    presence: (): { id: string; config: RTCConfiguration } | null =>
      state.phase === 'in' ? { id: presenceId, config: rtcConfig() } : null,
    /** How it goes so far, in figures. */
    statistics: () => statistics.summary([...peers.values()]),
    leave: () => end('left'),
  }
}
export type CallRoom = ReturnType<typeof createCallRoom>
