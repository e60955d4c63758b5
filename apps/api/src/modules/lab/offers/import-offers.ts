import { z } from 'zod'
import { complaint } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import { lineProblem, type Found } from '../../../platform/http/field-problems.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { namedProblems } from '../../../platform/text/csv.ts'
import { nameIndex } from '../catalogue/match-names.ts'
import { findOrderable } from '../catalogue/test.repository.ts'
import { readCsv } from '../csv.ts'
import { LaboratoryNotFound } from '../lab.errors.ts'
import { requireLaboratory } from './laboratory.scope.ts'
import { upsertOffers } from './offer.repository.ts'

const flag = z
  .enum(['yes', 'no', 'true', 'false', ''])
  .default('')
  .transform((said) => said === 'yes' || said === 'true')

/** A line of a laboratory's price list; the price in rupees. */
const PriceLine = z.object({
  test: z.string().min(1),
  price: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,2})?$/, complaint('not_rupees'))
    .transform((said) => Math.round(Number(said) * 100))
    .pipe(z.int().min(100)),
  home_collection: flag,
  reporting_hours: z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(720)])
    .default(null),
  accredited: flag,
})

/** Checks every line of a price list; imports only when asked to and nothing is wrong. */
export const importLabOffers: Handler<typeof contract.importLabOffers> = async (
  { db },
  actor,
  { params, body },
) => {
  const laboratory = await requireLaboratory(db, actor, 'lab.manage', params.id)
  if (!laboratory.has_terms) throw new LaboratoryNotFound()
  const { rows, problems, total } = readCsv(body.csv, PriceLine)
  const meaning = nameIndex(await findOrderable(db))
  const seen = new Map<string, number>()
  const offers = rows.flatMap(({ line, row }) => {
    const test = meaning(row.test)
    const wrong = (found: Found): [] => {
      problems.push(lineProblem(line, 'test', found))
      return []
    }
    if (!test) return wrong({ code: 'test_not_in_catalogue' })
    const before = seen.get(test.id)
    if (before) return wrong({ code: 'same_as_line', params: { line: before } })
    seen.set(test.id, line)
    return [
      {
        facility_id: params.id,
        test_id: test.id,
        price_paise: row.price,
        home_collection: row.home_collection,
        reporting_hours: row.reporting_hours ?? test.reporting_hours,
        accredited: row.accredited,
        active: true,
      },
    ]
  })
  const apply = body.apply && problems.length === 0
  if (apply) await inTransaction(db, (tx) => upsertOffers(tx, offers))
  return {
    rows: total,
    sound: offers.length,
    imported: apply ? offers.length : 0,
    problems: namedProblems(problems),
  }
}
