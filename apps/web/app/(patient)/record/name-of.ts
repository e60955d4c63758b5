import 'server-only'
import { getPatient } from '@imeds/contracts/patients'
import { callFromServer } from '@/lib/call-from-server.ts'

/** Whose record a page is about. Without the name it still says what it is; its parts show why it is closed. */
export const nameOf = (id: string): Promise<string | null> =>
  callFromServer(getPatient, { params: { id } }).then(
    ({ name }) => name,
    () => null,
  )
