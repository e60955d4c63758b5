import 'server-only'
import { isApiError } from '@imeds/client'
import type { Role } from '@imeds/contracts'
import { getSession as endpoint } from '@imeds/contracts/identity'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { callFromServer } from './call-from-server.ts'
import { signedOut, type Session } from './session-shape.ts'

export { can, reach, type Session } from './session-shape.ts'

/** Who asks for this page; asked once for each request. While the API is away everybody counts as signed out. */
export const getSession = cache(async (): Promise<Session> => {
  try {
    return await callFromServer(endpoint)
  } catch (error) {
    if (isApiError(error)) return signedOut
    throw error
  }
})

/** The address that was asked for, as the server wrote it down, without Next's own parameters. */
async function currentPath(): Promise<string> {
  const url = new URL((await headers()).get('x-imeds-path') ?? '/', 'http://here')
  url.searchParams.delete('_rsc')
  return `${url.pathname}${url.search}`
}

/** Sends a visitor who is not signed in to the sign-in page, and back here afterwards. */
export async function requireSession(): Promise<Session & { user: NonNullable<Session['user']> }> {
  const session = await getSession()
  if (session.user === null) redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`)
  return { ...session, user: session.user }
}

/** As `requireSession`; `allowed` tells whether the visitor now acts in one of the roles. */
export async function requireRole(...wanted: Role[]): Promise<{ session: Session; allowed: boolean }> {
  const session = await requireSession()
  return { session, allowed: session.activeRole !== null && wanted.includes(session.activeRole) }
}
