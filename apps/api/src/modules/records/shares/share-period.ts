import { longestShareDays } from '@imeds/contracts/records'

const dayMs = 86_400_000

/** Whether a consent given now may last until then: it ends in the future, within a year. */
export const isSharePeriod = (now: Date, endsAt: Date): boolean =>
  endsAt > now && endsAt.getTime() - now.getTime() <= longestShareDays * dayMs

type Period = { endsAt: Date; revokedAt: Date | null }

/** What has become of a consent. */
export const shareStatusOf = ({ endsAt, revokedAt }: Period, now: Date): 'active' | 'ended' | 'revoked' =>
  revokedAt ? 'revoked' : endsAt > now ? 'active' : 'ended'
