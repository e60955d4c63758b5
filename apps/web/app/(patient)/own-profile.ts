import 'server-only'
import { listPatients } from '@imeds/contracts/patients'
import { callFromServer } from '@/lib/call-from-server.ts'

/** The profile of the person signed in, if they have made it. */
export async function findOwnProfile() {
  const { items } = await callFromServer(listPatients, { query: { limit: 50 } })
  return items.find(({ relation }) => relation === 'self')
}
