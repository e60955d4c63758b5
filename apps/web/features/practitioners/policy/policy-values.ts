import type { Profile } from '../profile.ts'

type Typed = string | number
export type TierValues = { key: string; hoursBefore: Typed; percent: Typed }
export type PolicyValues = { validityDays: Typed; changeHoursBefore: Typed; refundTiers: TierValues[] }

export const policyValuesOf = ({
  validityDays,
  changeHoursBefore,
  refundTiers,
}: Profile['policy']): PolicyValues => ({
  validityDays,
  changeHoursBefore,
  refundTiers: refundTiers.map((tier, at) => ({ ...tier, key: String(at) })),
})

/** Keys of `practitioners.policy.checks`. */
export type PolicyProblem = 'validity' | 'change' | 'hours' | 'percent' | 'order' | 'falls'

const outside = (value: Typed, max: number) =>
  value === '' || !Number.isInteger(Number(value)) || Number(value) < 0 || Number(value) > max

/** What must be put right, by field. Who cancels later never gets more back. */
export function problemsOfPolicy({ validityDays, changeHoursBefore, refundTiers }: PolicyValues) {
  const found: Record<string, PolicyProblem> = {}
  if (outside(validityDays, 180)) found['validityDays'] = 'validity'
  if (outside(changeHoursBefore, 168)) found['changeHoursBefore'] = 'change'
  for (const [at, { hoursBefore, percent }] of refundTiers.entries()) {
    const before = refundTiers[at - 1]
    const place = `refundTiers.${at}`
    if (outside(hoursBefore, 720)) found[`${place}.hoursBefore`] = 'hours'
    else if (before && Number(hoursBefore) >= Number(before.hoursBefore))
      found[`${place}.hoursBefore`] = 'order'
    if (outside(percent, 100)) found[`${place}.percent`] = 'percent'
    else if (before && Number(percent) > Number(before.percent)) found[`${place}.percent`] = 'falls'
  }
  return found
}

export const toPolicy = ({
  validityDays,
  changeHoursBefore,
  refundTiers,
}: PolicyValues): Profile['policy'] => ({
  validityDays: Number(validityDays),
  changeHoursBefore: Number(changeHoursBefore),
  refundTiers: refundTiers.map(({ hoursBefore, percent }) => ({
    hoursBefore: Number(hoursBefore),
    percent: Number(percent),
  })),
})
