import type * as contract from '@imeds/contracts/pharmacy'
import { authorize, type Actor } from '../../../platform/actor.ts'
import type { Db } from '../../../platform/db/database.ts'
import { decodeCursor, toPage } from '../../../platform/db/page.ts'
import type { Handler, RequestContext } from '../../../platform/http/route.ts'
import { BatchNotFound, findBatch, reachesFacility } from '../../stock/index.ts'
import { PharmacyNotFound } from '../pharmacy.errors.ts'
import { requirePharmacy } from '../profile/get-pharmacy.ts'
import { recipientsCsv, registerCsv } from './csv.ts'
import { selectEntries, selectRecipients, selectWholeRegister } from './register.repository.ts'
import { toRecipient, toRegisterEntry } from './register.view.ts'

/** The register of a pharmacy, newest first. */
export const listSupplyRegister: Handler<typeof contract.listSupplyRegister> = async (
  { db },
  actor,
  { params, query },
) => {
  const { id, time_zone: zone } = await requireOwn(db, actor, params.id)
  const rows = await selectEntries(db, {
    ...query,
    facilityId: id,
    zone,
    before: decodeCursor(query.cursor, 'text'),
  })
  const { items, next } = toPage(rows, query.limit, (row) => row.id)
  return { items: items.map(toRegisterEntry), next }
}

/** The register for an inspection. */
export const exportSupplyRegister: Handler<typeof contract.exportSupplyRegister> = async (
  { db },
  actor,
  { params, query },
  { reply },
) => {
  const { id, code, time_zone: zone } = await requireOwn(db, actor, params.id)
  const rows = await selectWholeRegister(db, { ...query, facilityId: id, zone })
  return attach(reply, `register-${query.register}-${code}`, registerCsv(rows.map(toRegisterEntry)))
}

function attach(reply: RequestContext['reply'], name: string, csv: string): string {
  void reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
  // Bytes are sent as they are; a string would be made JSON.
  return Buffer.from(csv) as unknown as string
}

/** Who received units of a batch. */
export const listBatchRecipients: Handler<typeof contract.listBatchRecipients> = async (
  { db },
  actor,
  { params },
) => {
  const batch = await requireBatch(db, actor, params.id)
  return { items: (await selectRecipients(db, batch.id)).map(toRecipient) }
}

/** The same as a file. */
export const exportBatchRecipients: Handler<typeof contract.exportBatchRecipients> = async (
  { db },
  actor,
  { params },
  { reply },
) => {
  const batch = await requireBatch(db, actor, params.id)
  const rows = await selectRecipients(db, batch.id)
  return attach(
    reply,
    `recipients-${batch.number.replaceAll(/[^\w-]/g, '-')}`,
    recipientsCsv(rows.map(toRecipient)),
  )
}

async function requireBatch(db: Db, actor: Actor, id: string) {
  const batch = await findBatch(db, id)
  if (!batch) throw new BatchNotFound()
  authorize(
    actor,
    'medicine_order.fulfil',
    () => reachesFacility(actor, 'medicine_order.fulfil', batch.facility_id),
    new BatchNotFound(),
  )
  return batch
}

async function requireOwn(db: Db, actor: Actor, pharmacyId: string) {
  const facility = await requirePharmacy(db, pharmacyId)
  authorize(
    actor,
    'medicine_order.fulfil',
    () => reachesFacility(actor, 'medicine_order.fulfil', facility.id),
    new PharmacyNotFound(),
  )
  return facility
}
