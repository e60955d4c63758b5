import type { ReplyOf } from '@imeds/contracts'
import type { listSymptomGroups as contract } from '@imeds/contracts/discovery'
import type { Deps } from '../../platform/deps.ts'
import { selectSymptomGroups } from './catalogue.repository.ts'

/** The most selected issues first, as the catalogue orders them. */
export const listSymptomGroups = async ({ db }: Deps): Promise<ReplyOf<typeof contract>> => ({
  items: await selectSymptomGroups(db),
})
