import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/data-map.md'), 'utf8')
const schema = readFileSync(join(root, 'apps/api/src/platform/db/schema.ts'), 'utf8')
const source = join(root, '../shared/spec/DATA.md')

/** `table.column` of every column that the migrations make. */
const columns = new Set(
  [...schema.matchAll(/^ {2}(\w+): \{\n([\s\S]*?)\n {2}\}/gm)].flatMap(([, table, body = '']) =>
    [...body.matchAll(/(?:^|; ) *(\w+): /gm)].map(([, column]) => `${table}.${column}`),
  ),
)
const mentioned = (text: string): string[] =>
  [...text.matchAll(/`([a-z_]+\.[a-z_]+)`/g)].map(([, name = '']) => name)

/** Each section of the page by its heading, as the rows of its table: field → where it went. */
const sections = new Map(
  page.split(/^### /m).map((section) => {
    const [heading = '', ...lines] = section.split('\n')
    const rows = lines
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, field = '', where = '']) => [field.replaceAll('`', ''), where] as const)
    return [heading, new Map(rows.slice(2))]
  }),
)
type Expected = { heading: string; fields: string[] }

const namesIn = (list: string): string[] =>
  list
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** The collections and tables of DATA.md with their fields. */
function expectedSections(text: string): Expected[] {
  const collections = [...text.matchAll(/^- \*\*(.+?)\*\*(?: \/ \*\*(.+?)\*\*|, \*\*(.+?)\*\*)?: (.*)$/gm)]
  const slots = collections.find(([, name]) => name === 'doctorappointmentslots')?.[4] ?? ''
  const prototype = collections.map(([, one = '', two, three, fields = '']): Expected => ({
    heading: [...one.split(' / '), two ?? three].filter(Boolean).join(', '),
    fields: fieldsOf(fields.startsWith('the same shape') ? slots : fields),
  }))
  const tables = [...text.matchAll(/(T\d+ [^(·]+) \(([^)]*)\)/g)]
  return [...prototype, ...tables.map(([, heading = '', list = '']) => ({ heading, fields: namesIn(list) }))]
}

/** `_id, patientId, familyMembers[] (identifier, details)`: the names in front of types, examples and remarks. */
function fieldsOf(list: string): string[] {
  const nested = /familyMembers\[\] \(([^)]*)\)/.exec(list)?.[1] ?? ''
  const plain = list.replaceAll(/\([^)]*\)/g, '').replaceAll(/"[^"]*"/g, '')
  return [...namesIn(plain), ...namesIn(nested)].map((field) => /^\w+/.exec(field)?.[0] ?? field)
}

describe('docs/data-map.md', () => {
  it('names only columns that there are', () => {
    expect(columns.size).toBeGreaterThan(300)
    expect(mentioned(page).filter((name) => !columns.has(name))).toEqual([])
  })

  it('says of every field which column holds it, or why none does', () => {
    const silent = [...sections].flatMap(([heading, rows]) =>
      [...rows]
        .filter(([, where]) => !mentioned(where).length && !/(not yet|not stored|never stored)/.test(where))
        .map(([field]) => `${heading}: ${field}`),
    )
    expect(sections.size).toBeGreaterThan(30)
    // The section before the first heading states rules, not fields.
    expect(silent.filter((line) => !line.startsWith('# Data map'))).toEqual([])
  })

  it.skipIf(!existsSync(source))('leaves out no field of DATA.md (skipped where that file is not)', () => {
    const expected = expectedSections(readFileSync(source, 'utf8'))
    const missing = expected.flatMap(({ heading, fields }) =>
      fields.filter((field) => !sections.get(heading)?.has(field)).map((field) => `${heading}: ${field}`),
    )
    expect(expected.length).toBeGreaterThanOrEqual(30)
    expect(expected.flatMap(({ fields }) => fields).length).toBeGreaterThan(200)
    expect(missing).toEqual([])
  })
})
