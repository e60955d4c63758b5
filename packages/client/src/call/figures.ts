/** What a connection counts from its beginning on. */
export type Counters = {
  at: number
  bytesIn: number
  packetsIn: number
  lostIn: number
  framesIn: number
  /** Packets of sound. */
  soundIn: number
  /** What the other one says of our sound and picture: the share that was lost lately. */
  lossOut: number
  roundTripMs: number | null
  /** What this way is thought to carry, in kilobits a second. */
  roomKbps: number | null
  relayed: boolean
}

/** How a connection goes between two looks at it. */
export type Figures = {
  kbps: number
  lossIn: number
  lossOut: number
  roundTripMs: number | null
  roomKbps: number | null
  /** Pictures that came and could be shown. */
  frames: number
  /** Packets of sound that came. */
  sound: number
  relayed: boolean
}

type Row = {
  type: string
  kind?: string
  bytesReceived?: number
  packetsReceived?: number
  packetsLost?: number
  framesDecoded?: number
  fractionLost?: number
  currentRoundTripTime?: number
  availableOutgoingBitrate?: number
  nominated?: boolean
  state?: string
  localCandidateId?: string
  remoteCandidateId?: string
  candidateType?: string
}

export function count(report: Iterable<readonly [string, object]>, at: number): Counters {
  const rows = new Map([...report].map(([id, row]) => [id, row as Row]))
  const all = (type: string) => [...rows.values()].filter((row) => row.type === type)
  const sum = (list: Row[], of: (row: Row) => number | undefined) =>
    list.reduce((total, row) => total + (of(row) ?? 0), 0)
  const received = all('inbound-rtp')
  const pair = all('candidate-pair').find(({ nominated, state }) => nominated && state === 'succeeded')
  const kinds = [pair?.localCandidateId, pair?.remoteCandidateId].map(
    (id) => rows.get(id ?? '')?.candidateType,
  )
  return {
    at,
    bytesIn: sum(received, ({ bytesReceived }) => bytesReceived),
    packetsIn: sum(received, ({ packetsReceived }) => packetsReceived),
    lostIn: sum(received, ({ packetsLost }) => packetsLost),
    framesIn: sum(received, ({ framesDecoded }) => framesDecoded),
    soundIn: sum(
      received.filter(({ kind }) => kind === 'audio'),
      ({ packetsReceived }) => packetsReceived,
    ),
    lossOut: Math.max(0, ...all('remote-inbound-rtp').map(({ fractionLost }) => fractionLost ?? 0)),
    roundTripMs:
      pair?.currentRoundTripTime === undefined ? null : Math.round(pair.currentRoundTripTime * 1000),
    roomKbps:
      pair?.availableOutgoingBitrate === undefined ? null : Math.round(pair.availableOutgoingBitrate / 1000),
    relayed: kinds.includes('relay'),
  }
}

/** What happened between two counts. A new connection counts from nothing: then there is no before. */
export function figuresOf(before: Counters | null, now: Counters): Figures {
  const grown = (of: 'bytesIn' | 'packetsIn' | 'lostIn' | 'framesIn' | 'soundIn') =>
    Math.max(0, now[of] - (before?.[of] ?? 0))
  const seconds = before === null ? 0 : (now.at - before.at) / 1000
  const lost = grown('lostIn')
  const expected = grown('packetsIn') + lost
  return {
    kbps: seconds > 0 ? Math.round((grown('bytesIn') * 8) / 1000 / seconds) : 0,
    lossIn: expected === 0 ? 0 : lost / expected,
    lossOut: Math.min(1, now.lossOut),
    roundTripMs: now.roundTripMs,
    roomKbps: now.roomKbps,
    frames: grown('framesIn'),
    sound: grown('soundIn'),
    relayed: now.relayed,
  }
}
