import { fontFor, type FontName } from './fonts.ts'

export type Run = { text: string; font: FontName }

/** Cuts a text into runs of one font each: no single font covers Latin, Devanagari and Telugu. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const font = fontFor(character.codePointAt(0) ?? 0, last?.font)
    if (last?.font === font) last.text += character
    else runs.push({ text: character, font })
  }
  return runs
}

/** The same content with every text cut into runs, wherever it stands: columns, stacks, lists, tables. */
export function withRuns<T>(content: T): T {
  return rewrite(content) as T
}

function rewrite(node: unknown): unknown {
  if (typeof node === 'string') return { text: runsOf(node) }
  if (typeof node === 'number') return rewrite(String(node))
  if (Array.isArray(node)) return node.map(rewrite)
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, name in parts ? parts[name]!(value) : value]),
  )
}

// A text's own text stays a list of runs; an array in it holds inner texts.
const innerText = (text: unknown): unknown => {
  if (typeof text === 'string' || typeof text === 'number') return runsOf(String(text))
  return Array.isArray(text) ? text.map(rewrite) : text
}

const parts: Record<string, (value: unknown) => unknown> = {
  text: innerText,
  stack: rewrite,
  columns: rewrite,
  ul: rewrite,
  ol: rewrite,
  table: (table) => ({ ...(table as object), body: rewrite((table as { body: unknown }).body) }),
}
