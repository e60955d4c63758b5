import type * as contract from '@imeds/contracts/packages'
import type { HealthPackage } from '@imeds/contracts/packages'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import { decodeCursor, toPage, toPageById } from '../../../platform/db/page.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { PackageNotFound } from '../packages.errors.ts'
import { findManaged, findPackage, listManaged, searchRows } from './package.repository.ts'
import { isOnSale, viewPackages } from './package.view.ts'

/** What is on sale. */
export async function searchPackages(
  { db, clock }: Deps,
  _actor: Actor | null,
  { query }: InputOf<typeof contract.searchPackages>,
): Promise<ReplyOf<typeof contract.searchPackages>> {
  const at = clock.now()
  const { cursor, ...search } = query
  const rows = await searchRows(db, { ...search, after: decodeCursor(cursor, 'number'), at })
  const { items, next } = toPage(rows, query.limit, ({ place }) => place)
  return { items: await viewPackages(db, items, at), next }
}

/** One package on sale. */
export async function getPackage(
  { db, clock }: Deps,
  _actor: Actor | null,
  { params }: InputOf<typeof contract.getPackage>,
): Promise<HealthPackage> {
  const row = await findPackage(db, params.id)
  if (!row || !isOnSale(row, clock.now())) throw new PackageNotFound()
  const [view] = await viewPackages(db, [row], clock.now())
  return view!
}

/** One package of the own facilities, in whichever status. */
export const getOwnPackage: Handler<typeof contract.getOwnPackage> = async (
  { db, clock },
  actor,
  { params: { id } },
) => {
  const row = await findManaged(db, actor, id)
  if (!row) throw new PackageNotFound()
  const [view] = await viewPackages(db, [row], clock.now())
  return view!
}

/** The packages of the own facilities, in every status. */
export const listOwnPackages: Handler<typeof contract.listOwnPackages> = async (
  { db, clock },
  actor,
  { query: { cursor, ...filter } },
) => {
  const rows = await listManaged(db, actor, { ...filter, before: cursor })
  const { items, next } = toPageById(rows, filter.limit)
  return { items: await viewPackages(db, items, clock.now()), next }
}
