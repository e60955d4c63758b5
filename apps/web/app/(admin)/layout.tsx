import type { ReactNode } from 'react'
import { requireRole } from '@/lib/session.ts'
import { WrongRole } from '@/ui/wrong-role.tsx'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { allowed } = await requireRole('admin')
  return allowed ? children : <WrongRole wanted="admin" />
}
