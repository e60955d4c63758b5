import type { printToken as contract } from '@imeds/contracts/desk'
import type { Handler } from '../../../platform/http/route.ts'
import { renderPdf } from '../../../platform/pdf/pdf.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import { requireToken } from './change-token.ts'
import { readToken } from './read-token.ts'
import { slipDefinition } from './token-slip.ts'

/** The token as a slip for the hand. It tells nobody who finds it whose it was. */
export const printToken: Handler<typeof contract> = async (deps, actor, { params: { id } }, context) => {
  const row = await requireToken(deps.db, actor, id)
  context.audit.patientId = row.patient_id
  const { label, expectation } = await readToken(deps, id)
  const pdf = await renderPdf(
    slipDefinition({
      label,
      facilityName: row.facility_name,
      practitionerName: row.practitioner_name,
      room: row.room,
      zone: row.time_zone,
      issuedAt: row.issued_at,
      expectedAt: expectation && new Date(expectation.expectedAt),
    }),
  )
  return sendPdf(context, pdf, `token-${label}.pdf`)
}
