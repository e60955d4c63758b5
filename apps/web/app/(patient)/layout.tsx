import type { ReactNode } from 'react'
import { requireRole } from '@/lib/session.ts'
import { WrongRole } from '@/ui/wrong-role.tsx'

export default async function PatientLayout({ children }: { children: ReactNode }) {
  const { allowed } = await requireRole('patient')
  return allowed ? children : <WrongRole wanted="patient" />
}
