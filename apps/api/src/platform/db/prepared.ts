import pg from 'pg'

/** From this repetition on a statement is worth a plan that stays. */
const worthIt = 5
/** Lists of ever another length make ever other statements: when so many were counted, counting begins anew. */
const mostCounted = 2000

let serial = 0
let counted = new Map<string, { times: number; name: string }>()

/** The name under which a statement is prepared; undefined while it is rare. */
function nameOf(text: string): string | undefined {
  const known = counted.get(text)
  if (known) return ++known.times < worthIt ? undefined : known.name
  if (counted.size >= mostCounted) counted = new Map()
  counted.set(text, { times: 1, name: `imeds_${serial++}` })
  return undefined
}

/** Whether a prepared statement does not fit its tables any more: a newer release added a column under a `select *`. */
export function isStalePlan(error: unknown): boolean {
  const { code, routine } = error as { code?: string; routine?: string }
  return code === '0A000' && routine === 'RevalidateCachedQuery'
}

/**
 * A connection on which statements that come again and again are prepared: PostgreSQL then plans them a few times
 * instead of always, which costs more than running most of ours. A stale one gets a new name and, outside of a
 * transaction, runs again at once; `inTransaction` repeats the others.
 */
export class PreparingClient extends pg.Client {
  override query(...args: unknown[]): any {
    const [text, values] = args
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0 || args.length > 2)
      return (super.query as (...all: unknown[]) => unknown)(...args)
    const outside = this.getTransactionStatus() === 'I'
    const run = () => {
      const name = nameOf(text)
      return super.query({ text, values, ...(name ? { name } : {}) })
    }
    return run().catch((error: unknown) => {
      if (!isStalePlan(error)) throw error
      counted = new Map()
      if (!outside) throw error
      return run()
    })
  }
}
