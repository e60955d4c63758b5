import type { ReactNode } from 'react'
import { requireRole } from '@/lib/session.ts'
import { WrongRole } from '@/ui/wrong-role.tsx'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { allowed } = await requireRole('front_desk')
  return allowed ? children : <WrongRole wanted="front_desk" />
}
