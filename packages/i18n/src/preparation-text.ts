import { en } from './en/index.ts'
import type { Language } from './problems.ts'

const english = Object.entries(en.lab.preparations) as [keyof typeof en.lab.preparations, string][]
const codeOf = new Map(english.map(([code, text]) => [text, code]))

/**
 * How to prepare for a test, in the reader's language. A catalogue keeps it in English, pieces apart by `; `: what it
 * says in other words than ours stays as it is.
 */
export function preparationText({ messages }: Pick<Language, 'messages'>, preparation: string): string {
  return preparation
    .split('; ')
    .map((piece) => {
      const code = codeOf.get(piece)
      return code ? messages.lab.preparations[code] : piece
    })
    .join('; ')
}
