import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/**
 * The GST rates of goods on a day (`2026-11-28`, where the seller is), by HSN code, in basis points: 500 is 5 %. The
 * longest prefix in force counts; codes without a rate are not in the map.
 */
export async function gstRatesOf(
  db: Db | Tx,
  hsnCodes: readonly string[],
  on: string,
): Promise<Map<string, { rateBasisPoints: number }>> {
  const { rows } = await sql<{ code: string; rate: number }>`
    select distinct on (code) code, rate_basis_points as rate
    from unnest(${[...new Set(hsnCodes)]}::text[]) as code
      join tax_rate on starts_with(code, hsn_prefix) and daterange(valid_from, valid_until) @> ${on}::date
    order by code, length(hsn_prefix) desc`.execute(db)
  return new Map(rows.map(({ code, rate }) => [code, { rateBasisPoints: rate }]))
}
