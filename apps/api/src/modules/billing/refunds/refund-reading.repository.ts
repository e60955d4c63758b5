import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { reachedBills } from '../bills/bill.scope.ts'

/** A refund of a bill that the actor reaches by a permission. */
export const findReachedRefund = (db: Db, actor: Actor, permission: Permission, id: string) =>
  db
    .selectFrom('bill')
    .innerJoin('refund', 'refund.bill_id', 'bill.id')
    .selectAll('refund')
    .select('bill.patient_id')
    .where('refund.id', '=', id)
    .where(reachedBills(actor, permission))
    .executeTakeFirst()
