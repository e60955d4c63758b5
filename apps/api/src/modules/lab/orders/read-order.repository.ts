import { sql } from 'kysely'
import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Cursor } from '../../../platform/db/page.ts'
import { ofPerson } from '../../patients/index.ts'
import { reachedOrders } from './order.scope.ts'

const orders = (db: Db | Tx) =>
  db
    .selectFrom('lab_order')
    .innerJoin('facility', 'facility.id', 'lab_order.facility_id')
    .innerJoin('patient', 'patient.id', 'lab_order.patient_id')
    .leftJoin('practitioner', 'practitioner.id', 'lab_order.practitioner_id')
    .leftJoin('package_purchase', 'package_purchase.id', 'lab_order.package_purchase_id')
    .selectAll('lab_order')
    .select([
      'facility.name as facility_name',
      'facility.address_line as facility_address_line',
      'facility.city as facility_city',
      'facility.state as facility_state',
      'facility.pin_code as facility_pin_code',
      'facility.phone as facility_phone',
      'facility.time_zone',
      'patient.name as patient_name',
      'practitioner.given_name',
      'practitioner.family_name',
      'package_purchase.name as package_name',
    ])
    .select((eb) =>
      eb
        .selectFrom('diagnostic_report')
        .select('diagnostic_report.id')
        .whereRef('diagnostic_report.order_id', '=', 'lab_order.id')
        .where('diagnostic_report.status', '=', 'released')
        .as('report_id'),
    )
export type ReadOrder = NonNullable<Awaited<ReturnType<typeof findReadOrder>>>

/** One order within reach of a permission. */
export const findReadOrder = (db: Db | Tx, actor: Actor, permission: Permission, id: string, now: Date) =>
  orders(db)
    .where('lab_order.id', '=', id)
    .where(reachedOrders(actor, permission, now))
    .executeTakeFirst()

export type OrderFilter = {
  patientId?: string | undefined
  when: 'open' | 'done' | 'all'
  text?: string | undefined
  after?: Cursor<'instant'> | undefined
  limit: number
}

const over = ['released', 'cancelled', 'expired'] as const

/** Orders within reach, newest slot first; holds that ran out are left out. */
export const findReadOrders = (
  db: Db,
  actor: Actor,
  { patientId, when, text, after, limit }: OrderFilter,
  now: Date,
) =>
  orders(db)
    .where(reachedOrders(actor, 'lab_order.read', now))
    .where('lab_order.status', '<>', 'expired')
    .$if(patientId !== undefined, (query) => query.where(ofPerson('lab_order.patient_id', patientId!)))
    .$if(when === 'open', (query) => query.where('lab_order.status', 'not in', [...over]))
    .$if(when === 'done', (query) => query.where('lab_order.status', 'in', [...over]))
    .$if(text !== undefined && text !== '', (query) =>
      query.where((eb) =>
        eb.or([
          eb('patient.name', 'ilike', `%${text!.replace(/[\\%_]/g, '\\$&')}%`),
          eb.exists(
            eb
              .selectFrom('specimen')
              .select('specimen.id')
              .whereRef('specimen.order_id', '=', 'lab_order.id')
              .where('accession', '=', text!.toUpperCase()),
          ),
        ]),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(slot_starts_at, lab_order.id) < (${after!.key}::timestamptz, ${after!.id}::uuid)`,
      ),
    )
    .orderBy('slot_starts_at', 'desc')
    .orderBy('lab_order.id', 'desc')
    .limit(limit)
    .execute()

/** Live orders of a laboratory that have begun, or whose slot lies on some day. */
export const findWork = (db: Db, facilityId: string, { from, to }: { from: Date; to: Date }) =>
  orders(db)
    .where('lab_order.facility_id', '=', facilityId)
    .where((eb) =>
      eb.or([
        eb('lab_order.status', 'in', ['collected', 'received', 'resulted', 'verified']),
        eb.and([
          eb('lab_order.status', '=', 'booked'),
          eb.or([
            eb.and([eb('slot_starts_at', '>=', from), eb('slot_starts_at', '<', to)]),
            eb.exists(
              eb
                .selectFrom('specimen')
                .select('specimen.id')
                .whereRef('specimen.order_id', '=', 'lab_order.id')
                .where('specimen.status', '<>', 'ordered'),
            ),
          ]),
        ]),
      ]),
    )
    .orderBy('slot_starts_at')
    .orderBy('lab_order.id')
    .limit(500)
    .execute()
