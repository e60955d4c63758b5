import type * as contract from '@imeds/contracts/lab'
import type { ReplyOf } from '@imeds/contracts'
import type { Deps } from '../../../platform/deps.ts'
import { dateIn } from '../../patients/index.ts'
import { LabTestNotFound } from '../lab.errors.ts'
import { rankByText } from './match-names.ts'
import { findMembers, findOrderable, findRanges, findTests } from './test.repository.ts'
import { toLabTest, toLabTestDetail } from './test.view.ts'

/** What most people come for, in this order, before anybody has written a word. */
const common = [
  'complete_blood_count',
  'diabetes_panel',
  'lipid_profile',
  'thyroid_profile',
  'liver_panel',
  'kidney_panel',
  'urine_routine',
  'vitamin_d',
  'vitamin_b12',
  'hba1c',
  'tsh',
  'crp',
  'iron_studies',
]

/** Tests by name or other name; the common ones first when no text is given. */
export async function searchLabTests(
  { db }: Deps,
  _actor: unknown,
  { query: { text, limit } }: { query: { text?: string | undefined; limit: number } },
): Promise<ReplyOf<typeof contract.searchLabTests>> {
  const all = await findOrderable(db)
  const place = (code: string) => (common.indexOf(code) + 1 || common.length + 1) - 1
  const found = text ? rankByText(all, text) : all.toSorted((a, b) => place(a.code) - place(b.code))
  return { items: found.slice(0, limit).map(toLabTest) }
}

/** One test with its limits and ranges, or a panel with its tests. */
export async function getLabTest(
  { db, clock }: Deps,
  _actor: unknown,
  { params }: { params: { id: string } },
): Promise<ReplyOf<typeof contract.getLabTest>> {
  const [test] = await findTests(db, [params.id])
  if (!test) throw new LabTestNotFound()
  const ranges = await findRanges(db, [test.id], dateIn('Asia/Kolkata', clock.now()))
  return toLabTestDetail(test, ranges, await findMembers(db, test.id))
}
