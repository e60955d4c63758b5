import type { BodyOf } from '@imeds/contracts'
import type { QcState, saveResults } from '@imeds/contracts/lab'
import type { SheetLine } from '../types.ts'

/** A result as it is typed, with what is said of its measuring. */
export type TypedResult = {
  value: string
  remark: string
  referredTo: string
  method: string
  instrument: string
  runId: string
  qcState: QcState
}

export function typedFrom({ result, method }: SheetLine): TypedResult {
  if (!result)
    return {
      value: '',
      remark: '',
      referredTo: '',
      method,
      instrument: '',
      runId: '',
      qcState: 'not_recorded',
    }
  const { value, remark, referredTo, instrument, runId, qcState } = result
  return {
    value,
    remark,
    referredTo: referredTo ?? '',
    method: result.method || method,
    instrument,
    runId,
    qcState,
  }
}

/** What is sent: lines that were touched, each whole. A line without a value takes its result back. */
export function toResults(
  lines: readonly SheetLine[],
  typed: Readonly<Record<string, Partial<TypedResult>>>,
): BodyOf<typeof saveResults>['results'] {
  return lines.flatMap((line) => {
    const touched = typed[line.testId]
    if (touched === undefined) return []
    const { value, remark, referredTo, method, instrument, runId, qcState } = {
      ...typedFrom(line),
      ...touched,
    }
    // Said of a result that is not there yet: nothing to save.
    if (value === '' && !line.result) return []
    return [
      {
        testId: line.testId,
        value,
        unit: line.unit,
        remark: remark.trim(),
        referredTo: referredTo.trim() || null,
        method: method.trim(),
        instrument: instrument.trim(),
        runId: runId.trim(),
        qcState,
      },
    ]
  })
}

/** Whether somebody must read more of a line than its value: then it is shown without being asked for. */
export const isQualified = ({ result }: SheetLine): boolean =>
  result !== null && (result.remark !== '' || result.referredTo !== null || result.qcState === 'failed')
