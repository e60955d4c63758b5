import { createHash } from 'node:crypto'
import { loadMedicines } from '../../../catalogue/index.ts'
import { inTransaction, lock, type Db } from '../../platform/db/database.ts'
import { retireCommonMedicines, upsertMedicines } from './medicine.repository.ts'

/** Brings the common catalogue into the database when it is another than the one that is there. */
export async function loadMedicineCatalogue(db: Db): Promise<void> {
  const medicines = loadMedicines()
  const sha256 = createHash('sha256').update(JSON.stringify(medicines)).digest('hex')
  await inTransaction(db, async (tx) => {
    await lock(tx, 'catalogue:medicines')
    const loaded = await tx
      .selectFrom('catalogue_load')
      .select('sha256')
      .where('name', '=', 'medicines')
      .executeTakeFirst()
    if (loaded?.sha256 === sha256) return
    await retireCommonMedicines(tx)
    await upsertMedicines(tx, null, medicines)
    await tx
      .insertInto('catalogue_load')
      .values({ name: 'medicines', sha256 })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ sha256 }))
      .execute()
  })
}
