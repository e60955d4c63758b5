import type { ReplyOf } from '@imeds/contracts'
import type { listSpecialities as contract } from '@imeds/contracts/discovery'
import type { Deps } from '../../platform/deps.ts'
import { selectSpecialities } from './catalogue.repository.ts'

export const listSpecialities = async ({ db }: Deps): Promise<ReplyOf<typeof contract>> => ({
  items: await selectSpecialities(db),
})
