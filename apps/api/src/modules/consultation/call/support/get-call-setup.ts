import type * as contract from '@imeds/contracts/consultation'
import type { Handler } from '../../../../platform/http/route.ts'

/** What calls are given to get through networks. */
export const getCallSetup: Handler<typeof contract.getCallSetup> = async ({ config: { calls } }) => ({
  stunUrls: calls.stunUrls,
  turnUrls: calls.turn?.urls ?? [],
  relayOnly: calls.turn?.only ?? false,
})
