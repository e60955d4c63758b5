import type { TimelineEntry, TimelineKind } from '@imeds/contracts/records'
import { messagesFor } from '@imeds/i18n'
import { formatMoney } from '@imeds/i18n/money'
import { ruledTable } from '../../../platform/pdf/parts.ts'
import type { Content } from '../../../platform/pdf/pdf.ts'
import { homeZone } from '../../patients/index.ts'
import { day, section } from './parts.ts'

/** The last ones of a kind, as they stand in the timeline; none where they are not open to the reader. */
type Entries<K extends TimelineKind> = readonly Extract<TimelineEntry, { kind: K }>[]

const words = messagesFor('en')

export const consultations = (entries: Entries<'encounter'>): Content[] =>
  entries.length
    ? section('Last consultations', [
        ruledTable(
          [
            { title: 'Date', width: 90 },
            { title: 'Doctor and place', width: 180 },
            { title: 'Diagnosis', width: '*' },
          ],
          entries.map(({ at, timeZone, practitionerName, facilityName, diagnosis }) => [
            day(at, timeZone),
            `${practitionerName}, ${facilityName}`,
            diagnosis ?? '',
          ]),
        ),
      ])
    : []

export const prescribed = (entries: Entries<'prescription'>): Content[] =>
  entries.length
    ? section('Last prescriptions', [
        ruledTable(
          [
            { title: 'Date', width: 90 },
            { title: 'Doctor', width: 120 },
            { title: 'Medicines and tests', width: '*' },
          ],
          entries.map(({ at, practitionerName, medicines, tests }) => [
            day(at, homeZone),
            practitionerName,
            [...medicines, ...tests].join(', '),
          ]),
        ),
      ])
    : []

export const reported = (entries: Entries<'diagnostic_report'>): Content[] =>
  entries.length
    ? section('Last laboratory reports', [
        ruledTable(
          [
            { title: 'Date', width: 90 },
            { title: 'Laboratory and tests', width: 180 },
            { title: 'Outside the range', width: '*' },
          ],
          entries.map(({ at, timeZone, laboratoryName, tests, flagged }) => [
            day(at, timeZone),
            `${laboratoryName}: ${tests.join(', ')}`,
            flagged.map(({ name, value, unit, flag }) => `${name} ${value} ${unit} (${flag})`).join(', '),
          ]),
        ),
      ])
    : []

export const ordered = (entries: Entries<'medicine_order'>): Content[] =>
  entries.length
    ? section('Last orders of medicines', [
        ruledTable(
          [
            { title: 'Date', width: 90 },
            { title: 'Pharmacy', width: 120 },
            { title: 'Medicines', width: '*' },
            { title: 'Now', width: 80 },
          ],
          entries.map(({ at, timeZone, pharmacyName, medicines, status }) => [
            day(at, timeZone),
            pharmacyName,
            medicines.map(({ name, quantity, unit }) => `${name} (${quantity} × ${unit})`).join(', '),
            words.pharmacy.statuses[status],
          ]),
        ),
      ])
    : []

export const claimed = (entries: Entries<'claim'>): Content[] =>
  entries.length
    ? section('Last insurance claims', [
        ruledTable(
          [
            { title: 'Date', width: 90 },
            { title: 'Insurer', width: '*' },
            { title: 'Asked for', width: 90, alignment: 'right' },
            { title: 'Paid', width: 90, alignment: 'right' },
            { title: 'Now', width: 80 },
          ],
          entries.map(({ at, payer, claimedPaise, paidPaise, status }) => [
            day(at, homeZone),
            payer,
            formatMoney(claimedPaise),
            paidPaise === null ? '' : formatMoney(paidPaise),
            words.insurance.statuses[status],
          ]),
        ),
      ])
    : []
