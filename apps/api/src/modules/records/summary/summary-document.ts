import type { ReplyOf } from '@imeds/contracts'
import type { patientSummary } from '@imeds/contracts/patients'
import { messagesFor } from '@imeds/i18n'
import { formatCalendarDate, formatInstant } from '@imeds/i18n/time'
import { labelled, ruledTable } from '../../../platform/pdf/parts.ts'
import type { Content } from '../../../platform/pdf/pdf.ts'
import { homeZone } from '../../patients/index.ts'
import { day, section } from './parts.ts'

type Summary = ReplyOf<typeof patientSummary>
const words = messagesFor('en')
const date = (value: string | null) => (value ? formatCalendarDate(value) : '')

/** The patient summary on paper; `happened` are the last entries of the timeline that are open to the reader. */
export function summaryDocument(summary: Summary, happened: readonly Content[], printedAt: Date): Content {
  return [
    { text: 'Patient summary', style: 'title' },
    {
      text: `As of ${formatInstant(printedAt.toISOString(), { zone: homeZone })}. Partly told by the patient; it replaces no examination.`,
      style: 'small',
    },
    person(summary.patient),
    ...allergies(summary),
    ...conditions(summary),
    ...medicines(summary),
    ...vitals(summary),
    ...labelled('Medical history', summary.patient.medicalHistory),
    ...happened,
  ]
}

function person(patient: Summary['patient']): Content {
  const { name, age, gender, birthDate, address, phone, abhaNumber, heightCm, weightKg } = patient
  return {
    margin: [0, 12, 0, 0],
    columns: [
      {
        width: '*',
        stack: [
          { text: name, fontSize: 13, bold: true },
          `${age} years, ${words.common.genders[gender].toLowerCase()}, born ${date(birthDate)}`,
          address ? `${address.line}, ${address.city}, ${address.state} ${address.pinCode}` : '',
          phone ?? '',
        ],
      },
      {
        width: 170,
        stack: [
          ...labelled('ABHA number', abhaNumber),
          ...labelled('Height', heightCm ? `${heightCm} cm` : null),
          ...labelled('Weight', weightKg ? `${weightKg} kg` : null),
        ],
      },
    ],
  }
}

const allergies = ({ allergies: items }: Summary): Content[] =>
  section('Allergies', [
    items.length
      ? {
          ul: items.map(({ substance, reaction, severity }) =>
            [substance, [severity, reaction].filter(Boolean).join(', ')].filter(Boolean).join(': '),
          ),
        }
      : 'None known.',
  ])

const conditions = ({ conditions: items }: Summary): Content[] =>
  section('Illnesses', [
    items.length
      ? ruledTable(
          [
            { title: 'Illness', width: '*' },
            { title: 'Since', width: 110 },
            { title: 'Now', width: 80 },
          ],
          items.map(({ name, since, clinicalStatus }) => [
            name,
            date(since),
            clinicalStatus === 'active' ? 'present' : 'past',
          ]),
        )
      : 'None recorded.',
  ])

const medicines = ({ medicines: items }: Summary): Content[] =>
  section('Medicines taken', [
    items.length
      ? ruledTable(
          [
            { title: 'Medicine', width: '*' },
            { title: 'How it is taken', width: 190 },
            { title: 'Since', width: 110 },
          ],
          items.map(({ medicine, dosage, since }) => [medicine, dosage ?? '', date(since)]),
        )
      : 'None recorded.',
  ])

const vitals = ({ vitals: items }: Summary): Content[] =>
  section('Latest vital signs', [
    items.length
      ? ruledTable(
          [
            { title: 'Measure', width: '*' },
            { title: 'Value', width: 110, alignment: 'right' },
            { title: 'Taken on', width: 110, alignment: 'right' },
          ],
          items.map(({ code, value, unit, effectiveAt }) => [
            words.patients.vitals.codes[code],
            `${value} ${unit === 'Cel' ? '°C' : unit}`,
            day(effectiveAt, homeZone),
          ]),
        )
      : 'Nothing measured yet.',
  ])
