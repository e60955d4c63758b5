import type * as contract from '@imeds/contracts/records'
import type { TimelineEntry, TimelineKind } from '@imeds/contracts/records'
import type { Actor } from '../../../platform/actor.ts'
import type { Deps } from '../../../platform/deps.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { renderPdf } from '../../../platform/pdf/pdf.ts'
import { sendPdf } from '../../../platform/pdf/send-pdf.ts'
import { authorizePatient, dateIn, homeZone, readSummary, type PatientAccess } from '../../patients/index.ts'
import { selectTimeline } from '../timeline/timeline.repository.ts'
import { openKinds } from '../timeline/timeline.scope.ts'
import { noAbilities, toEntry } from '../timeline/timeline.view.ts'
import { claimed, consultations, ordered, prescribed, reported } from './last-entries.ts'
import { summaryDocument } from './summary-document.ts'

/** So many of the last entries of each kind stand on it. */
const lastOnes = 8

/** The patient summary as a PDF. */
export const downloadSummary: Handler<typeof contract.downloadPatientSummary> = async (
  deps,
  actor,
  { params: { id } },
  context,
) => {
  context.audit.patientId = id
  const access = await authorizePatient(deps, actor, 'record.read', id)
  return sendPdf(context, await renderSummary(deps, actor, access, id), `${summaryName(deps.clock.now())}`)
}

export const summaryName = (now: Date): string => `patient-summary-${dateIn(homeZone, now)}.pdf`

/** The summary on paper, with what is open to the actor. */
export async function renderSummary(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  access: PatientAccess,
  id: string,
): Promise<Buffer> {
  const open = openKinds(access, actor)
  const printedAt = deps.clock.now()
  const last = async <K extends TimelineKind>(kind: K) => {
    const rows = await selectTimeline(deps.db, id, {
      kinds: open.filter((one) => one === kind),
      limit: lastOnes,
    })
    return rows
      .slice(0, lastOnes)
      .map((row) => toEntry(row, noAbilities) as Extract<TimelineEntry, { kind: K }>)
  }
  const [summary, encounters, prescriptions, reports, medicineOrders, claims] = await Promise.all([
    readSummary(deps, actor, access, id, homeZone),
    last('encounter'),
    last('prescription'),
    last('diagnostic_report'),
    last('medicine_order'),
    last('claim'),
  ])
  const happened = [
    ...consultations(encounters),
    ...prescribed(prescriptions),
    ...reported(reports),
    ...ordered(medicineOrders),
    ...claimed(claims),
  ]
  return renderPdf({
    title: 'Patient summary',
    createdAt: printedAt,
    content: summaryDocument(summary, happened, printedAt),
    footer: 'IMEDS · Patient summary',
  })
}
