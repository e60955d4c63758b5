import type { ReactNode } from 'react'
import { requireRole } from '@/lib/session.ts'
import { WrongRole } from '@/ui/wrong-role.tsx'

export default async function PractitionerLayout({ children }: { children: ReactNode }) {
  const { allowed } = await requireRole('practitioner')
  return allowed ? children : <WrongRole wanted="practitioner" />
}
