import pg from 'pg'

const scalar: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'number',
  point: '{ x: number; y: number }',
  float8: 'number',
  timestamptz: 'Date',
  date: 'string',
  time: 'string',
  jsonb: 'Json',
  inet: 'string',
  bytea: 'Buffer',
}

type Column = {
  table: string
  name: string
  type: string
  nullable: boolean
  hasDefault: boolean
  identity: boolean
  check: string | null
}

const columns = `
  select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable, a.atthasdef as "hasDefault",
    a.attidentity <> '' or a.attgenerated <> '' as identity,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) ~ 'ANY \\(ARRAY' limit 1) as check
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'migration' order by c.relname, a.attnum`

function typeOf({ type, nullable, hasDefault, identity, check }: Column): string {
  const values = check?.match(/'([^']*)'::text/g)?.map((text) => text.replace(/::text$/, ''))
  const base = values
    ? values.join(' | ')
    : type.startsWith('_')
      ? `${scalar[type.slice(1)] ?? 'unknown'}[]`
      : (scalar[type] ?? 'unknown')
  if (type === 'jsonb' && hasDefault) return 'GeneratedJson'
  const full = nullable ? `${base} | null` : base
  return identity ? `GeneratedAlways<${full}>` : hasDefault ? `Generated<${full}>` : full
}

function render(rows: Column[]): string {
  const tables = Map.groupBy(rows, (row) => row.table)
  const bodies = [...tables].map(([table, list]) => {
    const lines = ['']
    for (const field of list.map((column) => `${column.name}: ${typeOf(column)}`)) {
      const last = lines.length - 1
      if (lines[last] && `    ${lines[last]}; ${field}`.length > 140) lines.push(field)
      else lines[last] = lines[last] ? `${lines[last]}; ${field}` : field
    }
    return `  ${table}: {\n${lines.map((line) => `    ${line}`).join('\n')}\n  }`
  })
  return `// Written by npm run db:types from the migrations; not by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** JSON goes in as text and comes out parsed; what comes out is checked by whoever reads it. */
export type Json = ColumnType<unknown, string, string>
export type GeneratedJson = ColumnType<unknown, string | undefined, string>

export type Schema = {\n${bodies.join('\n')}\n}\n`
}

/** The text of schema.ts, from a migrated database. */
export async function generateTypes(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return render((await client.query<Column>(columns)).rows)
  } finally {
    await client.end()
  }
}
