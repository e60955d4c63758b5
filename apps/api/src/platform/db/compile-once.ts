import { sql, type CompiledQuery, type RawBuilder } from 'kysely'
import type { Db, Tx } from './database.ts'

class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A query whose SQL is always the same, written down once: building it anew costs more than all else that we do for a
 * small read. `build` gets a place for each value instead of the value, so the SQL cannot depend on one.
 */
export function compileOnce<Values extends Record<string, unknown>, Row>(
  build: (
    db: Db | Tx,
    value: <Name extends keyof Values>(name: Name) => RawBuilder<Values[Name]>,
  ) => { compile: () => CompiledQuery<Row> },
): (db: Db | Tx, values: Values) => Promise<Row[]> {
  const place = <Name extends keyof Values>(name: Name) => sql.val<any>(new Place(String(name)))
  let compiled: CompiledQuery<Row> | undefined
  return async (db, values) => {
    compiled ??= build(db, place).compile()
    const parameters = compiled.parameters.map((one) => (one instanceof Place ? values[one.name] : one))
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows
  }
}
