import type { Figures } from './figures.ts'

/** What a connection carries, from the richest to the poorest: at `text` even sound does not get through. */
export const steps = ['video', 'small_video', 'audio', 'text'] as const
export type Step = (typeof steps)[number]

/** Where a connection stands on the way down, and what it has been through. */
export type Ladder = {
  step: Step
  /** Looks in a row that were bad, or good. */
  bad: number
  good: number
  /** How often it fell; each time makes the next attempt to climb later. */
  falls: number
}
export const ladderTop: Ladder = { step: 'video', bad: 0, good: 0, falls: 0 }

/** Two looks, two seconds apart: less is a hiccup. */
const badLooks = 2
/** Half a minute of good looks, doubled with each fall. */
const goodLooks = 15
const longestWait = 120

/** The room that a picture needs beside the sound; below it the picture eats the sound. */
const needsKbps = { video: 200, small_video: 110 } as const

const below = (step: Step): Step => steps[Math.min(steps.indexOf(step) + 1, steps.length - 1)] ?? step
const above = (step: Step): Step => steps[Math.max(steps.indexOf(step) - 1, 0)] ?? step

type Look = Pick<Figures, 'lossOut' | 'lossIn' | 'roomKbps'>

const isBad = (step: Step, { lossOut, lossIn, roomKbps }: Look): boolean => {
  if (step === 'audio' || step === 'text') return Math.max(lossOut, lossIn) > 0.25
  return lossOut > 0.08 || (roomKbps !== null && roomKbps < needsKbps[step])
}
const isGood = ({ lossOut, lossIn }: Look): boolean => lossOut < 0.03 && lossIn < 0.05

/** The next stand after a look at the connection. */
export function climb(ladder: Ladder, look: Look): Ladder {
  const { step, falls } = ladder
  const bad = isBad(step, look) ? ladder.bad + 1 : 0
  const good = isGood(look) ? ladder.good + 1 : 0
  if (bad >= badLooks && step !== 'text') {
    // Where there is no room for any picture, a smaller one is not tried first.
    const narrow = look.roomKbps !== null && look.roomKbps < needsKbps.small_video
    const next = step === 'video' && (narrow || look.lossOut > 0.2) ? 'audio' : below(step)
    return { step: next, bad: 0, good: 0, falls: falls + 1 }
  }
  const wait = step === 'text' ? badLooks : Math.min(longestWait, goodLooks * 2 ** Math.max(0, falls - 1))
  if (good >= wait && step !== 'video') return { step: above(step), bad: 0, good: 0, falls }
  return { step, bad, good, falls }
}

/** In words of three: how well two people hear each other. */
export function qualityOf({ lossIn, lossOut, roundTripMs }: Figures): 'good' | 'fair' | 'poor' {
  const loss = Math.max(lossIn, lossOut)
  const trip = roundTripMs ?? 0
  if (loss > 0.1 || trip > 800) return 'poor'
  return loss > 0.03 || trip > 350 ? 'fair' : 'good'
}
export type Quality = ReturnType<typeof qualityOf>

/** What the picture may cost at each step; null sends none. */
export const pictureAt: Record<Step, { maxBitrate: number; scaleResolutionDownBy: number } | null> = {
  video: { maxBitrate: 1_200_000, scaleResolutionDownBy: 1 },
  small_video: { maxBitrate: 90_000, scaleResolutionDownBy: 3 },
  audio: null,
  text: null,
}
