import type { CallMode, CallSignal } from '@imeds/contracts/consultation'
import { count, figuresOf, type Counters, type Figures } from './figures.ts'
import { climb, ladderTop, pictureAt, qualityOf, type Ladder, type Quality, type Step } from './ladder.ts'
import { openLink, type Link } from './link.ts'
import { remedy } from './remedy.ts'
import { noTracks, within, type Rtc, type Send, type Tracks } from './rtc.ts'

export type PeerOptions = {
  /** Whether we came later: the newcomer makes the first offer, the other restarts ICE. */
  newcomer: boolean
  rtc: Rtc
  config: RTCConfiguration
  own: Tracks
  /** The mode that the other one keeps to: nothing richer is sent. */
  mode: CallMode
  send: Send
  onChange: () => void
}

/** How it stands between us and one other person. */
export type PeerState = {
  state: 'connecting' | 'connected' | 'reconnecting'
  received: Tracks
  /** null as long as nothing was measured. */
  quality: Quality | null
  step: Step
  /** Whether pictures come at the moment. */
  pictures: boolean
  /** Of which kinds something came at the last look. */
  comes: { audio: boolean; video: boolean }
}

/** The connection to one other person, through however many attempts it takes. */
export function createPeer({ newcomer, rtc, config, own, mode, send, onChange }: PeerOptions) {
  const stream = rtc.stream()
  let tracks = own
  let takes = mode
  let link: Link | undefined
  let generation = 0
  let working = false
  let everWorked = false
  let brokeAt = Date.now()
  let triedAt = brokeAt
  let tries = 0
  let reconnects = 0
  let counters: Counters | null = null
  let figures: Figures | null = null
  let ladder: Ladder = ladderTop
  // One signal after the other: each waits until the browser has taken in the one before.
  let queue = Promise.resolve()

  const given = () => within(takes, tracks)

  const follow = () => {
    const works = link?.pc.connectionState === 'connected'
    const now = Date.now()
    triedAt = now
    if (works && !working) {
      if (everWorked) reconnects++
      everWorked = true
      tries = 0
      void limit()
    }
    if (!works && working) brokeAt = now
    working = works
    onChange()
  }

  function begin(next: number): Link {
    link?.close()
    generation = next
    counters = null
    link = openLink({ pc: rtc.connection(config), stream, generation, own: given(), send, onChange: follow })
    return link
  }
  /** What fails here shows as a connection that does not come about, and is begun again. */
  const inTurn = (work: () => Promise<unknown>) => {
    queue = queue.then(work).then(
      () => undefined,
      () => undefined,
    )
    return queue
  }
  const rebuild = () =>
    newcomer
      ? inTurn(() => begin(generation + 1).offer())
      : send({ kind: 'again', generation: Math.max(1, generation) })

  function take(signal: CallSignal): Promise<void> {
    return inTurn(async () => {
      if (signal.kind === 'again') {
        if (newcomer && signal.generation >= generation) await begin(generation + 1).offer()
        return
      }
      const afresh =
        signal.kind === 'description' && signal.type === 'offer' && signal.generation > generation
      if (afresh && !newcomer) begin(signal.generation)
      if (signal.generation === generation) await link?.take(signal)
    })
  }

  /** Sends as much of the picture as the way carries. */
  async function limit(): Promise<void> {
    for (const { sender, receiver } of link?.pc.getTransceivers() ?? []) {
      const parameters = sender.getParameters()
      const [encoding] = parameters.encodings
      if (receiver.track.kind !== 'video' || !encoding) continue
      const picture = pictureAt[ladder.step]
      Object.assign(encoding, { active: picture !== null, ...picture })
      await sender.setParameters(parameters).catch(() => undefined)
    }
  }

  if (newcomer) void rebuild()

  return {
    take,
    async give(next: Tracks): Promise<void> {
      tracks = next
      await inTurn(async () => link?.give(given()))
    },
    /** Sends nothing richer from now on. */
    async keepWithin(next: CallMode): Promise<void> {
      if (takes === next) return
      takes = next
      await inTurn(async () => link?.give(given()))
    },
    /** Helps a connection that does not work. To be called each second while signals can be sent. */
    heal(): void {
      const now = Date.now()
      const what = remedy({
        state: link?.pc.connectionState ?? 'new',
        badMs: now - brokeAt,
        triedMs: now - triedAt,
        tries,
        restarts: !newcomer,
      })
      if (what === null) return
      tries++
      triedAt = now
      if (what === 'restart') void inTurn(async () => link?.restart())
      else void rebuild()
    },
    /** Looks how it goes, and takes from or adds to what is sent. */
    async measure(): Promise<Figures | null> {
      if (!link || !working) return null
      const report = await link.pc.getStats()
      const next = count(report, Date.now())
      figures = figuresOf(counters, next)
      const first = counters === null
      counters = next
      if (first) return null
      const { step } = ladder
      // Who sends no picture says nothing of the room for one.
      ladder = climb(ladder, given().video ? figures : { ...figures, roomKbps: null })
      if (ladder.step !== step) await limit()
      onChange()
      return figures
    },
    state: (): PeerState => ({
      state: working ? 'connected' : everWorked ? 'reconnecting' : 'connecting',
      received: link?.received() ?? noTracks,
      quality: working && figures ? qualityOf(figures) : null,
      step: ladder.step,
      pictures: working && (figures === null || figures.frames > 0),
      comes: {
        audio: working && (figures?.sound ?? 0) > 0,
        video: working && (figures?.frames ?? 0) > 0,
      },
    }),
    counts: () => ({ reconnects, fallBacks: ladder.falls }),
    close(): void {
      link?.close()
      link = undefined
    },
  }
}
export type Peer = ReturnType<typeof createPeer>
