import type { Content } from '../../platform/pdf/pdf.ts'
import { labelled, qrCode, ruledTable } from '../../platform/pdf/parts.ts'
import type { Content as Prescribed, SignedRow } from './prescription.repository.ts'
import { fingerprintOf } from './signature.ts'

const day = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-IN', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(at)
const dateText = (date: string) =>
  new Intl.DateTimeFormat('en-IN', { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(date))

/** The prescription on paper, with all that the Telemedicine Practice Guidelines 2020 and RULES ask of it. */
export function prescriptionDocument(row: SignedRow, publicUrl: string): Content {
  const content = row.content as Prescribed
  return [
    letterhead(content),
    ...(row.status === 'superseded'
      ? [
          {
            text: 'A newer version has replaced this prescription.',
            bold: true,
            color: '#a4262c',
            margin: [0, 6, 0, 0],
          } as Content,
        ]
      : []),
    person(content),
    ...labelled('Complaints', content.complaints),
    ...labelled('History', content.history),
    ...labelled('Findings', content.findings),
    ...labelled('Investigations', content.investigations),
    ...labelled('Provisional diagnosis', content.diagnosis),
    ...labelled('Notes corrected on', content.notesCorrectedOn ? dateText(content.notesCorrectedOn) : null),
    ...medicines(content),
    ...tests(content),
    ...labelled('Advice', content.advice),
    ...labelled(
      'Follow-up',
      content.followUpDays
        ? `After ${content.followUpDays} ${content.followUpDays === 1 ? 'day' : 'days'}`
        : null,
    ),
    signature(row, content, publicUrl),
  ]
}

const letterhead = ({ practitioner, facility }: Prescribed): Content => ({
  columns: [
    {
      width: '*',
      stack: [
        { text: practitioner.name, style: 'title' },
        { text: practitioner.qualifications },
        { text: `Registration ${practitioner.registrationNumber}, ${practitioner.registrationCouncil}` },
        { text: [practitioner.address, practitioner.contact].filter(Boolean).join(' · '), style: 'small' },
      ],
    },
    {
      width: 190,
      alignment: 'right',
      stack: [
        { text: facility.name, style: 'strong' },
        { text: facility.address, style: 'small' },
        { text: facility.phone ?? '', style: 'small' },
      ],
    },
  ],
})

function person({ patient, consultedOn, teleconsultation, mode, lastMenstrualPeriod }: Prescribed): Content {
  const body = [
    patient.heightCm && `height ${patient.heightCm} cm`,
    patient.weightKg && `weight ${patient.weightKg} kg`,
    lastMenstrualPeriod && `LMP ${dateText(lastMenstrualPeriod)}`,
  ]
  return {
    margin: [0, 10, 0, 0],
    columns: [
      {
        width: '*',
        stack: [
          { text: [{ text: patient.name, bold: true }, `, ${patient.age} years, ${patient.gender}`] },
          { text: patient.address },
          {
            text: [...body.filter(Boolean), patient.guardian && `with ${patient.guardian}`]
              .filter(Boolean)
              .join(', '),
          },
        ],
      },
      {
        width: 190,
        alignment: 'right',
        stack: [
          { text: dateText(consultedOn) },
          { text: teleconsultation ? `Teleconsultation by ${mode}` : 'Consultation in person' },
        ],
      },
    ],
  }
}

function medicines({ medicationRequests }: Prescribed): Content[] {
  if (!medicationRequests.length) return []
  return [
    { text: 'Rx', style: 'heading' },
    ruledTable(
      [
        { title: '', width: 14 },
        { title: 'Medicine', width: '*' },
        { title: 'How to take', width: 170 },
        { title: 'Quantity', width: 70, alignment: 'right' },
      ],
      medicationRequests.map((line, index) => [
        String(index + 1),
        [
          `${line.genericName} ${line.strength} ${line.form}`,
          line.brandName && `(${line.brandName})`,
          line.schedule && `Schedule ${line.schedule}`,
        ]
          .filter(Boolean)
          .join('\n'),
        [line.doseText, line.instructions].filter(Boolean).join('\n'),
        [`${line.quantity} ${line.quantityUnit}`, line.repeats ? `repeat ${line.repeats} ×` : '']
          .filter(Boolean)
          .join('\n'),
      ]),
    ),
  ]
}

const tests = ({ serviceRequests }: Prescribed): Content[] =>
  serviceRequests.length
    ? [
        { text: 'Tests', style: 'heading' },
        { ul: serviceRequests.map(({ testName, note }) => (note ? `${testName}: ${note}` : testName)) },
      ]
    : []

function signature(row: SignedRow, content: Prescribed, publicUrl: string): Content {
  const url = `${publicUrl}/verify/${row.verification_code}`
  return {
    margin: [0, 18, 0, 0],
    unbreakable: true,
    columns: [
      { width: 96, ...(qrCode(url) as object) } as Content,
      {
        width: '*',
        margin: [0, 6, 0, 0],
        stack: [
          { text: `Signed electronically by ${content.practitioner.name}`, bold: true },
          { text: `${day(row.signed_at!, row.time_zone)} · version ${row.version}` },
          { text: `Fingerprint ${fingerprintOf(row.content_sha256!)}` },
          { text: `Genuine only if ${url} shows the same.`, style: 'small' },
        ],
      },
    ],
  }
}
