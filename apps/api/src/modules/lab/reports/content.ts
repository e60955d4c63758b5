import type { ReportContent } from '@imeds/contracts/lab'
import { dateIn } from '../../patients/index.ts'
import { ageText } from '../results/age.ts'
import type { Bench } from '../results/bench.ts'
import { intervalText } from '../results/interval.ts'
import { printed } from '../results/sheet.view.ts'

type Besides = {
  /** Every test of the order lies within the scope of the accreditation. */
  accreditedItems: boolean
  requester: { name: string; registration: string } | null
  nameOf: (userId: string) => string
  releasedBy: string
  now: Date
}

/** The report as it stands at the moment of its release: everything is copied, nothing refers. */
export function contentOf(bench: Bench, besides: Besides): ReportContent {
  const { laboratory, patient, order, report, specimens, lines, collectedOn } = bench
  const { requester, nameOf, now } = besides
  const valid =
    laboratory.accredited_until !== null && laboratory.accredited_until >= dateIn(laboratory.time_zone, now)
  const referred = lines.some(({ result }) => result?.referred_to)
  return {
    laboratory: {
      name: laboratory.name,
      address: `${laboratory.address_line}, ${laboratory.city}, ${laboratory.state} ${laboratory.pin_code}`,
      phone: laboratory.phone,
      registrationNumber: laboratory.registration_number,
      directorName: laboratory.director_name ?? '',
      accreditationNumber:
        valid && besides.accreditedItems && !referred ? laboratory.accreditation_number : null,
      timeZone: laboratory.time_zone,
    },
    patient: {
      name: patient.name,
      age: ageText(patient.birth_date, collectedOn),
      gender: patient.gender,
      id: patient.id,
    },
    requester: requester ? `${requester.name} (${requester.registration})` : 'Self',
    orderNumber: order.id.slice(-12).toUpperCase(),
    specimens: specimens
      .filter(({ status }) => status === 'received')
      .map((tube) => ({
        accession: tube.accession!,
        specimenType: tube.specimen_type,
        collectedAt: tube.collected_at!.toISOString(),
        receivedAt: tube.received_at!.toISOString(),
        qualityNote: tube.quality_note,
      })),
    results: lines.flatMap((line) => {
      const { test, result } = line
      if (!result) return []
      const { low, high, expected } = result
      return [
        {
          testId: test.id,
          panel: test.panel,
          name: test.name,
          value: printed(line),
          number: result.value_number,
          unit: result.unit,
          interval: intervalText({ low, high, expected }, test.decimals),
          intervalSource: result.range_source,
          low,
          high,
          flag: result.flag,
          method: result.method || test.method,
          instrument: result.instrument,
          remark: result.remark,
          referredTo: result.referred_to,
          deltaExceeded: result.delta_exceeded,
        },
      ]
    }),
    interpretation: report?.interpretation ?? '',
    enteredBy: [...new Set(lines.flatMap(({ result }) => (result ? [nameOf(result.entered_by)] : [])))],
    verifiedBy: nameOf(report?.verified_by ?? ''),
    releasedBy: nameOf(besides.releasedBy),
  }
}
