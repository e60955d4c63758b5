import type { LabReport, ReportContent, ResultFlag } from '@imeds/contracts/lab'
import type { Content } from '../../../platform/pdf/pdf.ts'
import { labelled, ruledTable } from '../../../platform/pdf/parts.ts'
import { specimenTypes } from '../specimens/specimen-words.ts'

/** The report on paper, with all that ISO 15189 (7.4.1.6) and RULES ask of it. */
export function reportDocument(report: LabReport): Content {
  const { content } = report
  return [
    letterhead(content),
    ...notices(report),
    person(report),
    specimens(content),
    results(content),
    ...(report.fileId
      ? [
          {
            text: 'The results are on the report of the laboratory that is attached to this one.',
            margin: [0, 10, 0, 0],
          } as Content,
        ]
      : []),
    ...remarks(content),
    ...labelled('Interpretation', content.interpretation),
    legend(content),
    signature(report),
  ]
}

const at = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-IN', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )

const letterhead = ({ laboratory }: ReportContent): Content => ({
  columns: [
    {
      width: '*',
      stack: [
        { text: laboratory.name, style: 'title' },
        { text: [laboratory.address, laboratory.phone].filter(Boolean).join(' · '), style: 'small' },
        ...(laboratory.registrationNumber
          ? [{ text: `Registration ${laboratory.registrationNumber}`, style: 'small' }]
          : []),
      ],
    },
    {
      width: 190,
      alignment: 'right',
      stack: laboratory.accreditationNumber
        ? [
            { text: 'NABL accredited', style: 'strong' },
            { text: `Certificate ${laboratory.accreditationNumber}`, style: 'small' },
          ]
        : [''],
    },
  ],
})

function notices({ status, version, amendReason }: LabReport): Content[] {
  const warn = (text: string): Content => ({ text, bold: true, color: '#a4262c', margin: [0, 6, 0, 0] })
  return [
    ...(amendReason
      ? [warn(`Corrected report, version ${version}. It replaces version ${version - 1}: ${amendReason}`)]
      : []),
    ...(status === 'superseded' ? [warn('A corrected report has replaced this one.')] : []),
  ]
}

const person = ({ content, releasedAt }: LabReport): Content => ({
  margin: [0, 12, 0, 0],
  columns: [
    {
      width: '*',
      stack: [
        {
          text: [
            { text: content.patient.name, bold: true },
            `, ${content.patient.age}, ${content.patient.gender}`,
          ],
        },
        { text: `Patient ${content.patient.id.slice(-12).toUpperCase()}`, style: 'small' },
        { text: `Requested by: ${content.requester}` },
      ],
    },
    {
      width: 190,
      alignment: 'right',
      stack: [
        { text: `Report ${content.orderNumber}` },
        { text: `Released ${at(releasedAt, content.laboratory.timeZone)}` },
      ],
    },
  ],
})

const specimens = ({ specimens: tubes, laboratory }: ReportContent): Content =>
  ruledTable(
    [
      { title: 'Specimen', width: '*' },
      { title: 'Number', width: 90 },
      { title: 'Collected', width: 120 },
      { title: 'Received', width: 120 },
    ],
    tubes.map((tube) => [
      [specimenTypes[tube.specimenType] ?? tube.specimenType, tube.qualityNote].filter(Boolean).join('\n'),
      tube.accession,
      at(tube.collectedAt, laboratory.timeZone),
      at(tube.receivedAt, laboratory.timeZone),
    ]),
  )

const flags: Record<ResultFlag, string> = {
  L: 'L',
  H: 'H',
  LL: 'LL critical',
  HH: 'HH critical',
  A: 'A',
}

function results({ results: rows }: ReportContent): Content {
  if (!rows.length) return ''
  const panels = [...new Set(rows.map(({ panel }) => panel))]
  return panels.map((panel) => ({
    stack: [
      ...(panel ? [{ text: panel, style: 'heading' }] : []),
      ruledTable(
        [
          { title: 'Test', width: '*' },
          { title: 'Result', width: 90, alignment: 'right' },
          { title: 'Flag', width: 52 },
          { title: 'Unit', width: 76 },
          { title: 'Reference interval', width: 104 },
        ],
        rows
          .filter((row) => row.panel === panel)
          .map((row) => [
            [
              row.name,
              [row.method, row.instrument].filter(Boolean).join(', '),
              row.referredTo && `Referred to ${row.referredTo}`,
            ]
              .filter(Boolean)
              .join('\n'),
            row.value,
            row.flag ? flags[row.flag] : '',
            row.unit,
            row.interval,
          ]),
      ),
    ],
  }))
}

function remarks({ results: rows }: ReportContent): Content[] {
  const lines = rows.flatMap(({ name, remark, deltaExceeded }) => [
    ...(remark ? [`${name}: ${remark}`] : []),
    ...(deltaExceeded ? [`${name}: differs much from the patient's last result here.`] : []),
  ])
  return lines.length ? [{ text: 'Remarks', style: 'heading' }, { ul: lines }] : []
}

/** Of the laboratory's own intervals: what they rest on, and for which tests. */
function ownIntervals(rows: ReportContent['results']): string {
  const sources = Map.groupBy(
    rows.filter(({ intervalSource }) => intervalSource),
    ({ intervalSource }) => intervalSource!,
  )
  return [...sources]
    .map(
      ([source, of]) =>
        `The laboratory's own intervals of ${of.map(({ name }) => name).join(', ')}: ${source}. `,
    )
    .join('')
}

const legend = ({ results: rows }: ReportContent): Content => ({
  margin: [0, 10, 0, 0],
  style: 'small',
  text: [
    rows.some(({ flag }) => flag)
      ? 'L below, H above the interval; LL, HH beyond a critical limit; A abnormal. '
      : '',
    ownIntervals(rows),
    'Intervals are those for the age and sex at collection. The results are of the specimens named above and are to be read together with what the doctor finds.',
  ].join(''),
})

const signature = ({ content, releasedAt }: LabReport): Content => ({
  margin: [0, 20, 0, 0],
  unbreakable: true,
  columns: [
    {
      width: '*',
      stack: [
        { text: `Measured by ${content.enteredBy.join(', ') || content.laboratory.name}` },
        { text: `Verified by ${content.verifiedBy}` },
      ],
    },
    {
      width: 220,
      alignment: 'right',
      stack: [
        { text: `Authorised by ${content.releasedBy}`, bold: true },
        { text: at(releasedAt, content.laboratory.timeZone) },
        ...(content.laboratory.directorName
          ? [{ text: `Laboratory director: ${content.laboratory.directorName}`, style: 'small' }]
          : []),
      ],
    },
  ],
})
