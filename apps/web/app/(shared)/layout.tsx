import type { ReactNode } from 'react'
import { requireSession } from '@/lib/session.ts'

/** Pages for everybody who is signed in, in whatever role. */
export default async function SharedLayout({ children }: { children: ReactNode }) {
  await requireSession()
  return children
}
