import { urlOf } from '@imeds/client'
import { downloadPrescription } from '@imeds/contracts/prescriptions'
import type { Side, TimelineEntry } from '../types.ts'

/** The page behind an entry, where this side has one. A practitioner reads others' prescriptions on paper. */
export function hrefOf(entry: TimelineEntry, patientId: string, side: Side): string | null {
  const { kind, id } = entry
  if (side === 'practitioner') {
    if (kind === 'encounter')
      return entry.abilities.readNote ? `/practice/patients/${patientId}/consultations/${id}` : null
    if (kind === 'diagnostic_report') return `/practice/lab/reports/${id}`
    return kind === 'prescription' ? urlOf(downloadPrescription, { params: { id } }) : null
  }
  switch (kind) {
    case 'encounter':
      return `/consultations/${id}`
    case 'prescription':
      return `/prescriptions/${id}`
    case 'diagnostic_report':
      return `/lab/reports/${id}`
    case 'medicine_order':
      return `/medicines/${id}`
    case 'claim':
      return `/insurance/claims/${id}`
    case 'package_purchase':
      return `/packages/mine/${id}`
    case 'observation':
      return `/profile/${patientId}/vitals`
    case 'bill':
      return `/bills/${id}`
    case 'document':
      return null
  }
}
