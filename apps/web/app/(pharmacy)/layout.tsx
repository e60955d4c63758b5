import type { ReactNode } from 'react'
import { requireRole } from '@/lib/session.ts'
import { WrongRole } from '@/ui/wrong-role.tsx'

export default async function PharmacyLayout({ children }: { children: ReactNode }) {
  const { allowed } = await requireRole('pharmacy_operator')
  return allowed ? children : <WrongRole wanted="pharmacy_operator" />
}
