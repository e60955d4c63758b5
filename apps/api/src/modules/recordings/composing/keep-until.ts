import type { Config } from '../../../platform/config.ts'

const dayMs = 86_400_000

/** When a recording that is made now is destroyed. */
export const keepUntil = ({ recordings }: Config, now: Date): Date =>
  new Date(now.getTime() + recordings.keepDays * dayMs)
