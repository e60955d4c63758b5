import type { updateUser as contract } from '@imeds/contracts/identity'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { findAccount, updateAccountRow } from '../account/account.repository.ts'
import { UserNotFound } from '../identity.errors.ts'
import { showUser } from './find-users.ts'
import { authorizeUsers } from './user.scope.ts'

/** Writes down what an installation keeps of who works in it. */
export const updateUser: Handler<typeof contract> = async (
  { db },
  actor,
  { params: { id }, body: { gender, registrationNumber } },
) => {
  authorizeUsers(actor)
  await inTransaction(db, async (tx) => {
    if (!(await findAccount(tx, id))) throw new UserNotFound()
    const change = {
      ...(gender === undefined ? {} : { gender }),
      ...(registrationNumber === undefined ? {} : { registration_number: registrationNumber }),
    }
    if (Object.keys(change).length) await updateAccountRow(tx, id, change)
  })
  return showUser(db, id, actor)
}
