import { restorableDays, type listFiles as contract, type OwnFile } from '@imeds/contracts/files'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { toPageById } from '../../platform/db/page.ts'
import { listOwnFiles, type FileRow } from './file.repository.ts'
import { abilitiesOn } from './file.scope.ts'
import { toFileView } from './file.view.ts'
import type { FilesDeps } from './files.deps.ts'

/** The own files, with what can be done with each. */
export async function listFiles(
  deps: FilesDeps,
  actor: Actor,
  { query: { status, cursor, limit } }: InputOf<typeof contract>,
): Promise<ReplyOf<typeof contract>> {
  const rows = await listOwnFiles(deps.db, actor.userId, { status, before: cursor, limit })
  const { items, next } = toPageById(rows, limit)
  const views: z.output<typeof OwnFile>[] = []
  for (const row of items)
    views.push({ ...toFileView(row, await abilitiesOn(deps, actor, row)), ...deletionOf(row) })
  return { items: views, next }
}

const deletionOf = ({ deleted_at: at }: FileRow) => ({
  deletedAt: at?.toISOString() ?? null,
  restorableUntil: at ? new Date(at.getTime() + restorableDays * 86_400_000).toISOString() : null,
})
