import type { ReplyOf } from '@imeds/contracts'
import type { listFiles } from '@imeds/contracts/files'

export type OwnFile = ReplyOf<typeof listFiles>['items'][number]
