/** Below this a room is quiet, in decibels of full scale. */
const quiet = -60
const loud = -12

/** How loud a piece of sound is, from 0 (nobody speaks) to 1 (loud); ears hear in decibels. */
export function levelOf(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  const power = samples.length === 0 ? 0 : sum / samples.length
  if (power === 0) return 0
  const decibels = 10 * Math.log10(power)
  return Math.min(1, Math.max(0, (decibels - quiet) / (loud - quiet)))
}

/** From here on somebody speaks. */
export const heardFrom = 0.3
