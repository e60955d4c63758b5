import type { Placed } from './timeline.ts'

const tile = { width: 480, height: 270 }
const framesPerSecond = 15
const seconds = (ms: number) => (ms / 1000).toFixed(3)

/**
 * What ffmpeg needs to put the pieces side by side, one tile a person, with all voices in one track; MP4 that a browser
 * can seek in. A person without picture has a dark tile.
 */
export function composeArguments(
  { lengthMs, placed }: { lengthMs: number; placed: readonly Placed[] },
  output: string,
): string[] {
  const people = [...new Set(placed.map(({ participantId }) => participantId))]
  const filters: string[] = []
  const rows: string[] = people.map((person, row) => {
    const base = `base${row}`
    filters.push(
      `color=c=0x1c2530:s=${tile.width}x${tile.height}:r=${framesPerSecond}:d=${seconds(lengthMs)}[${base}]`,
    )
    return placed.reduce((under, piece, input) => {
      if (piece.participantId !== person || !piece.video) return under
      const [picture, over] = [`picture${input}`, `over${input}`]
      filters.push(
        `[${input}:v]trim=duration=${seconds(piece.lengthMs)},fps=${framesPerSecond},${fitted},setpts=PTS+${seconds(piece.offsetMs)}/TB[${picture}]`,
        `[${under}][${picture}]overlay=eof_action=pass[${over}]`,
      )
      return over
    }, base)
  })
  filters.push(
    rows.length > 1
      ? `${rows.map((row) => `[${row}]`).join('')}hstack=inputs=${rows.length}[picture]`
      : `[${rows[0]}]null[picture]`,
  )
  const voices = placed.flatMap((piece, input) => {
    if (!piece.audio) return []
    filters.push(
      `[${input}:a]aresample=48000:async=1,atrim=duration=${seconds(piece.lengthMs)},adelay=${Math.round(piece.offsetMs)}|${Math.round(piece.offsetMs)}[voice${input}]`,
    )
    return [`[voice${input}]`]
  })
  // amix halves what it adds up when it thinks that some are silent; the silent ground keeps the length.
  filters.push(`anullsrc=r=48000:cl=stereo,atrim=duration=${seconds(lengthMs)}[ground]`)
  filters.push(
    `[ground]${voices.join('')}amix=inputs=${voices.length + 1}:duration=first:dropout_transition=0,volume=${voices.length + 1}[sound]`,
  )
  return [
    '-nostdin',
    '-v',
    'error',
    ...placed.flatMap(({ path }) => ['-fflags', '+genpts', '-i', path]),
    '-filter_complex',
    filters.join(';'),
    ...'-map [picture] -map [sound] -t'.split(' '),
    seconds(lengthMs),
    ...'-c:v libx264 -preset veryfast -crf 28 -pix_fmt yuv420p'.split(' '),
    // A key frame every two seconds: seeking lands where the finger points.
    '-g',
    String(framesPerSecond * 2),
    ...'-c:a aac -b:a 64k -movflags +faststart'.split(' '),
    '-y',
    output,
  ]
}

const fitted = `scale=${tile.width}:${tile.height}:force_original_aspect_ratio=decrease,pad=${tile.width}:${tile.height}:(ow-iw)/2:(oh-ih)/2:color=0x1c2530`
