import type { AnyEndpoint } from '@imeds/contracts'
import type { Route } from '../../../platform/http/route.ts'
import { findSurvivor } from './merge.repository.ts'

/** A route by a patient's id that answers for the kept patient when asked for a merged one. */
export const ofSurvivor = ({ endpoint, run }: Route): Route => ({
  endpoint: endpoint satisfies AnyEndpoint,
  run: async (deps, actor, input: { params: { id: string } }, context) => {
    const id = await findSurvivor(deps.db, input.params.id)
    const reply: unknown = await run(deps, actor, { ...input, params: { ...input.params, id } }, context)
    return reply
  },
})
