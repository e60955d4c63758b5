'use client'
import { createContext, use, type ReactNode } from 'react'
import { signedOut, type Session } from './session-shape.ts'

export { can, reach, type Session } from './session-shape.ts'

const SessionContext = createContext<Session>(signedOut)

/** Holds what the server found; `router.refresh()` after signing in or changing the role renews it. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useSession(): Session {
  return use(SessionContext)
}
