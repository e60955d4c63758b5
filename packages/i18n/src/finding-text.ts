import type { FindingCode, FindingSource } from '@imeds/contracts/prescriptions'
import { codedText } from './coded-text.ts'
import type { Language } from './problems.ts'

/** A finding of the rules, without its English: the codes may be newer than this catalogue. */
export type FindingSaid = {
  code: FindingCode
  params: Record<string, string>
  sourceId: FindingSource
  /** The server's English, for what the catalogue lacks. */
  text?: string
  source?: string
}

/** What a finding says and by what right, in the reader's language. */
export function findingText(
  language: Language,
  { code, params, sourceId, text = '', source = '' }: FindingSaid,
): { text: string; source: string } {
  const { texts, sources } = language.messages.findings
  return {
    text: codedText(language, texts, { code, params }, text),
    source: codedText(language, sources, { code: sourceId, params }, source),
  }
}
