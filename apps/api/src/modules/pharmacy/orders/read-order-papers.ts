import type * as contract from '@imeds/contracts/pharmacy'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler, RequestContext } from '../../../platform/http/route.ts'
import { FileNotFound, type LinkToFile } from '../../files/index.ts'
import { findSigned, PrescriptionNotFound, type Content } from '../../prescriptions/index.ts'
import { requireOrder } from './order.scope.ts'

/** The signed prescription that came with an order: the patient agreed that this pharmacy reads it. */
export const readOrderPrescription: Handler<typeof contract.readOrderPrescription> = async (
  { db },
  actor,
  { params },
  { audit },
) => {
  const order = await requireOrder(db, actor, 'medicine_order.fulfil', params.id)
  audit.patientId = order.patient_id
  const prescription = order.prescription_id ? await findSigned(db, order.prescription_id) : undefined
  if (!prescription) throw new PrescriptionNotFound()
  audit.recordId = prescription.id
  return {
    prescriptionId: prescription.id,
    current: prescription.status === 'signed',
    content: prescription.content as Content,
  }
}

/** The picture that came with an order. */
export const readOrderUpload =
  (linkTo: LinkToFile) =>
  async (
    { db }: Deps,
    actor: Actor,
    { params }: InputOf<typeof contract.readOrderUpload>,
    { audit }: RequestContext,
  ): Promise<ReplyOf<typeof contract.readOrderUpload>> => {
    const order = await requireOrder(db, actor, 'medicine_order.fulfil', params.id)
    audit.patientId = order.patient_id
    if (!order.upload_file_id) throw new FileNotFound()
    audit.recordId = order.upload_file_id
    return linkTo(db, order.upload_file_id)
  }
