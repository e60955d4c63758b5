import { element, elementsOf, float, uint, type Element } from './ebml.ts'

const id = {
  header: 0x1a45dfa3,
  segment: 0x18538067,
  info: 0x1549a966,
  timecodeScale: 0x2ad7b1,
  duration: 0x4489,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  cues: 0x1c53bb6b,
  cuePoint: 0xbb,
  cueTime: 0xb3,
  cueTrackPositions: 0xb7,
  cueTrack: 0xf7,
  cueClusterPosition: 0xf1,
  cluster: 0x1f43b675,
  timecode: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
}
/** What follows a cluster of unknown length, and so ends it. */
const topLevel = new Set([id.cluster, id.cues, id.info, id.tracks, 0x114d9b74, 0x1254c367])
const nanosecondsAMillisecond = 1_000_000
const videoType = 1
/** How long the last sound of Opus lasts. */
const packetMs = 20

export class NoWebm extends Error {}

/**
 * The first so many milliseconds of a WebM, with its length and an index in front, so that a browser can seek in it: a
 * recorder writes neither while it records. The media itself is not touched, and a last piece that was cut off is left
 * out. Throws `NoWebm` when there is no media in it.
 */
export function cutWebm(file: Buffer, lengthMs: number): Buffer {
  const [header, segment] = elementsOf(file, new Set([id.segment]))
  if (header?.id !== id.header || segment?.id !== id.segment) throw new NoWebm('This is no WebM.')
  const parts = elementsOf(segment.content, topLevel)
  const tracks = parts.find((part) => part.id === id.tracks)
  const clusters = parts
    .filter((part) => part.id === id.cluster)
    .map((cluster) => clusterOf(cluster, lengthMs))
    .filter(({ blocks }) => blocks.length > 0)
  if (!tracks || clusters.length === 0) throw new NoWebm('There is no media in it.')

  const end = Math.max(...clusters.map(({ endMs }) => endMs))
  const info = element(id.info, [
    element(id.timecodeScale, uint(nanosecondsAMillisecond)),
    element(id.duration, float(Math.min(end, lengthMs))),
    element(id.muxingApp, Buffer.from('imeds')),
    element(id.writingApp, Buffer.from('imeds')),
  ])
  const track = indexedTrack(tracks)
  const written = clusters.map(({ timeMs, blocks }) =>
    element(id.cluster, [element(id.timecode, uint(timeMs)), ...blocks]),
  )
  // Numbers are of one width, so that the index is as long as it will be.
  const index = (first: number) => {
    let position = first
    return element(
      id.cues,
      clusters.map(({ timeMs }, n) => {
        const point = cuePoint(timeMs, track, position)
        position += written[n]!.length
        return point
      }),
    )
  }
  const before = info.length + tracks.whole.length
  const cues = index(before + index(0).length)
  return Buffer.concat([header.whole, element(id.segment, [info, tracks.whole, cues, ...written])])
}

const cuePoint = (timeMs: number, track: number, position: number) =>
  element(id.cuePoint, [
    element(id.cueTime, uint(timeMs)),
    element(id.cueTrackPositions, [
      element(id.cueTrack, uint(track)),
      element(id.cueClusterPosition, uint(position)),
    ]),
  ])

type Cluster = { timeMs: number; endMs: number; blocks: Buffer[] }

function clusterOf({ content }: Element, lengthMs: number): Cluster {
  const parts = elementsOf(content)
  const timeMs = numberOf(parts.find((part) => part.id === id.timecode))
  const blocks = parts
    .flatMap((part) => {
      const block =
        part.id === id.blockGroup ? elementsOf(part.content).find((inner) => inner.id === id.block) : part
      if (!block || (block.id !== id.block && block.id !== id.simpleBlock)) return []
      return [{ whole: part.whole, at: timeMs + relativeTimeOf(block.content) }]
    })
    .filter(({ at }) => at < lengthMs)
  return {
    timeMs,
    endMs: Math.max(0, ...blocks.map(({ at }) => at + packetMs)),
    blocks: blocks.map(({ whole }) => whole),
  }
}

/** After the track's number, which takes one byte for as many tracks as there are. */
const relativeTimeOf = (block: Buffer): number => block.readInt16BE(1)

const numberOf = (part: Element | undefined): number =>
  part && part.content.length > 0 ? part.content.readUIntBE(0, Math.min(part.content.length, 6)) : 0

/** The picture, where there is one: only there does it matter where one begins. */
function indexedTrack({ content }: Element): number {
  const entries = elementsOf(content)
    .filter((part) => part.id === id.trackEntry)
    .map((entry) => elementsOf(entry.content))
  const of = (parts: Element[] | undefined, what: number) => numberOf(parts?.find((part) => part.id === what))
  const video = entries.find((parts) => of(parts, id.trackType) === videoType)
  return of(video ?? entries[0], id.trackNumber)
}
