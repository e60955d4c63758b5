import type * as contract from '@imeds/contracts/lab'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Deps } from '../../../platform/deps.ts'
import { PinCodeNotKnown } from '../lab.errors.ts'
import { knowsPinCode } from './laboratory.repository.ts'
import { toChoice } from './laboratory.view.ts'
import { findCheapest, findNearby } from './nearby.repository.ts'

/** Laboratories that offer all of the tests: nearest first around a place, else cheapest first. */
export async function searchLaboratories(
  { db }: Deps,
  _actor: unknown,
  { query }: InputOf<typeof contract.searchLaboratories>,
): Promise<ReplyOf<typeof contract.searchLaboratories>> {
  const { pinCode, latitude, longitude } = query
  const wanted = {
    testIds: [...new Set(query.testIds.split(','))],
    withinKm: query.withinKm,
    limit: query.limit,
  }
  if (latitude !== undefined && longitude !== undefined)
    return { items: (await findNearby(db, { latitude, longitude }, wanted)).map(toChoice) }
  if (!pinCode) return { items: (await findCheapest(db, wanted)).map(toChoice) }
  const found = await findNearby(db, { pinCode }, wanted)
  if (!found.length && !(await knowsPinCode(db, pinCode))) throw new PinCodeNotKnown()
  return { items: found.map(toChoice) }
}
