import type { LineProblem } from '@imeds/contracts'
import type { QcState } from '@imeds/contracts/lab'
import { lineProblem } from '../../../platform/http/field-problems.ts'

/** One measured value of a message, with the line it stands in. */
export type Observation = {
  line: number
  accession: string
  /** Codes and names of the test, as the sender gave them. */
  names: string[]
  value: string
  unit: string
  remark: string
  referredTo: string
  method: string
  instrument: string
  runId: string
  qcState: QcState
}
export type Oru = {
  observations: Observation[]
  /** Of the patient, `1990-05-14`; null where the message has none. Each with the line it stands in. */
  births: { line: number; accession: string; birthDate: string }[]
}

type Delimiters = { field: string; component: string; repeat: string; escape: string }

/**
 * Reads HL7 version 2 messages of the type ORU^R01: PID, OBR and OBX segments, one message or a batch of them. Strict:
 * another type, an unknown delimiter or a value without a tube is a problem, never a guess.
 */
export function parseOru(text: string): { read: Oru; problems: LineProblem[] } | null {
  const lines = text.split(/\r\n|\r|\n/).map(withoutFrame)
  if (!lines.some((line) => line.startsWith('MSH'))) return null
  const read: Oru = { observations: [], births: [] }
  const problems: LineProblem[] = []
  let marks: Delimiters | undefined
  let accession = ''
  let birthDate = ''
  lines.forEach((raw, index) => {
    const line = index + 1
    const segment = raw.trim()
    if (segment === '' || /^[FB][HT]S/.test(segment)) return
    if (segment.startsWith('MSH')) {
      marks = delimitersOf(segment)
      accession = birthDate = ''
      const type = marks && segment.split(marks.field)[8]?.split(marks.component).slice(0, 2).join('^')
      if (!marks) problems.push(lineProblem(line, 'MSH-2', { code: 'hl7_no_delimiters' }))
      else if (type !== 'ORU^R01') problems.push(lineProblem(line, 'MSH-9', { code: 'hl7_not_oru' }))
      return
    }
    if (!marks) {
      problems.push(lineProblem(line, segment.slice(0, 3), { code: 'hl7_no_header' }))
      return
    }
    const fields = segment.split(marks.field)
    const first = (field: number) => unescape((fields[field] ?? '').split(marks!.repeat)[0] ?? '', marks!)
    const component = (field: number, place: number) =>
      unescape(
        (fields[field] ?? '').split(marks!.repeat)[0]?.split(marks!.component)[place - 1] ?? '',
        marks!,
      )
    switch (fields[0] ?? '') {
      case 'PID': {
        const born = /^(\d{4})(\d{2})(\d{2})/.exec(component(7, 1))
        birthDate = born ? born.slice(1).join('-') : ''
        accession = ''
        return
      }
      case 'OBR':
        // The filler's number is ours; a sender that knows only the placer's gives it there.
        accession = component(3, 1) || component(2, 1)
        if (!accession) problems.push(lineProblem(line, 'OBR-3', { code: 'hl7_no_tube' }))
        else if (birthDate) read.births.push({ line, accession, birthDate })
        return
      case 'OBX': {
        const names = [component(3, 1), component(3, 2), component(3, 4), component(3, 5)].filter(Boolean)
        const kind = first(2)
        const status = first(11)
        if (!accession) problems.push(lineProblem(line, 'OBX', { code: 'hl7_no_tube' }))
        else if (!names.length) problems.push(lineProblem(line, 'OBX-3', { code: 'hl7_no_test' }))
        else if (!['NM', 'ST', 'TX', 'FT', 'CE', 'CWE'].includes(kind))
          problems.push(
            lineProblem(line, 'OBX-2', { code: 'hl7_type_not_read', params: { type: kind || '?' } }),
          )
        else if (!['F', 'C', 'P', ''].includes(status))
          problems.push(lineProblem(line, 'OBX-11', { code: 'hl7_no_result', params: { status } }))
        else
          read.observations.push({
            line,
            accession,
            names,
            value: kind === 'CE' || kind === 'CWE' ? component(5, 2) || component(5, 1) : first(5),
            unit: component(6, 1),
            remark: '',
            referredTo: '',
            // What the analyser says of itself: its method, and which instance of the equipment it is.
            method: component(17, 2) || component(17, 1),
            instrument: component(18, 1),
            runId: '',
            qcState: 'not_recorded',
          })
        return
      }
      default:
        // Notes, order control, software: nothing that is a result.
        return
    }
  })
  return { read, problems }
}

/** The signs that frame a message on the wire (MLLP) are no part of it. */
const withoutFrame = (line: string): string => line.replaceAll('\u000b', '').replaceAll('\u001c', '')

function delimitersOf(header: string): Delimiters | undefined {
  const field = header[3]
  const [component, repeat, escape] = header.slice(4, 7)
  if (!field || !component || !repeat || !escape || /[\w\s]/.test(field + component + repeat + escape))
    return undefined
  return { field, component, repeat, escape }
}

function unescape(said: string, { field, component, repeat, escape }: Delimiters): string {
  const signs: Record<string, string> = { F: field, S: component, R: repeat, E: escape, T: '&' }
  const mark = escape.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return said.replace(new RegExp(`${mark}([FSRET])${mark}`, 'g'), (_, sign: string) => signs[sign]!).trim()
}
