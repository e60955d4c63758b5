import { z } from 'zod'
import { complaint } from '@imeds/contracts'
import type * as contract from '@imeds/contracts/lab'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { namedProblems } from '../../../platform/text/csv.ts'
import { readCsv } from '../csv.ts'
import { upsertPinCodes } from './laboratory.repository.ts'

const degrees = (most: number) => z.string().min(1).transform(Number).pipe(z.number().min(-most).max(most))

/** A line of the public list of PIN codes (GeoNames' columns): the key is `IN/500034`. */
const PinLine = z.object({
  key: z
    .string()
    .regex(/^(IN\/)?[1-9]\d{5}$/, complaint('not_pin_code'))
    .transform((key) => key.slice(-6)),
  place_name: z.string().min(1).max(200),
  admin_name1: z.string().max(100),
  latitude: degrees(90),
  longitude: degrees(180),
})

/** Checks a list of PIN codes whole; imports when asked to and every row is sound, or the sound ones when asked for just those. */
export const importPinCodes: Handler<typeof contract.importPinCodes> = async ({ db }, _actor, { body }) => {
  const { rows, problems, total } = readCsv(body.csv, PinLine)
  // A code that is there twice: the later line counts.
  const codes = new Map(
    rows.map(({ row }) => [
      row.key,
      {
        code: row.key,
        place: row.place_name,
        state: row.admin_name1,
        latitude: row.latitude,
        longitude: row.longitude,
      },
    ]),
  )
  const apply = body.apply && (problems.length === 0 || body.soundOnly)
  if (apply) await inTransaction(db, (tx) => upsertPinCodes(tx, [...codes.values()]))
  return {
    rows: total,
    sound: rows.length,
    imported: apply ? codes.size : 0,
    problems: namedProblems(problems),
  }
}
