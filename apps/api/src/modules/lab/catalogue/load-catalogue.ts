import { createHash } from 'node:crypto'
import { loadLabPanels, loadLabRanges, loadLabTests } from '../../../../catalogue/index.ts'
import { inTransaction, lock, type Db } from '../../../platform/db/database.ts'
import { replaceMembers, replaceRanges, retireTests, upsertPanels, upsertTests } from './test.repository.ts'

/** Brings tests, panels and reference ranges into the database when they are others than those that are there. */
export async function loadLabCatalogue(db: Db): Promise<void> {
  const [tests, panels, ranges] = [loadLabTests(), loadLabPanels(), loadLabRanges()]
  const sha256 = createHash('sha256')
    .update(JSON.stringify([tests, panels, ranges]))
    .digest('hex')
  await inTransaction(db, async (tx) => {
    await lock(tx, 'catalogue:lab')
    const loaded = await tx
      .selectFrom('catalogue_load')
      .select('sha256')
      .where('name', '=', 'lab')
      .executeTakeFirst()
    if (loaded?.sha256 === sha256) return
    await retireTests(tx)
    const idOf = await upsertTests(tx, tests)
    await upsertPanels(tx, panels, tests)
    await replaceMembers(tx, panels)
    await replaceRanges(tx, ranges, idOf)
    await tx
      .insertInto('catalogue_load')
      .values({ name: 'lab', sha256 })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ sha256 }))
      .execute()
  })
}
