import type { ReactNode } from 'react'
import { requireRole } from '@/lib/session.ts'
import { WrongRole } from '@/ui/wrong-role.tsx'

export default async function LabLayout({ children }: { children: ReactNode }) {
  const { allowed } = await requireRole('lab_operator')
  return allowed ? children : <WrongRole wanted="lab_operator" />
}
