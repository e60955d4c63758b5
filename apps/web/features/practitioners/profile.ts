import type { ReplyOf } from '@imeds/contracts'
import type { getOwnPractitioner } from '@imeds/contracts/practitioners'

export type Profile = ReplyOf<typeof getOwnPractitioner>
