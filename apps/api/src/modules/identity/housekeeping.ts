import type { JobHandler } from '../../platform/jobs/jobs.ts'
import { forgetOldChallenges } from './challenge/challenge.repository.ts'
import { forgetOldDevices } from './second-factor/trusted-device.repository.ts'
import { forgetEndedSessions } from './session/session.repository.ts'
import { forgetOldTries } from './throttle/throttle.repository.ts'

const day = 86_400_000

/** Removes what only had to be remembered for a while: numbers of people who never registered go within a day. */
export const housekeeping: JobHandler = {
  name: 'forget_identity_leftovers',
  every: '37 * * * *',
  handle: async ({ db, clock }) => {
    const now = clock.now()
    const yesterday = new Date(now.getTime() - day)
    await forgetOldChallenges(db, yesterday)
    await forgetOldTries(db, new Date(now.getTime() - 2 * day))
    await forgetEndedSessions(db, yesterday)
    await forgetOldDevices(db, now)
  },
}
