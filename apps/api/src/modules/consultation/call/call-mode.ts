import type { EncounterRow } from '../encounter.repository.ts'
import { CallNotOffered } from './call.errors.ts'

export type CallMode = 'video' | 'audio'

/** The mode of a consultation that has a call. @throws CallNotOffered */
export function requireCallMode({ mode }: Pick<EncounterRow, 'mode'>): CallMode {
  if (mode !== 'video' && mode !== 'audio') throw new CallNotOffered()
  return mode
}
