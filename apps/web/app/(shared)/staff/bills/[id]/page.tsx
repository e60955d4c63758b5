import { Id } from '@imeds/contracts'
import { notFound, redirect } from 'next/navigation'
import { getSession } from '@/lib/session.ts'

/** Where messages to staff lead: to the bill as the reader's role sees it. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  const { activeRole } = await getSession()
  redirect(`${activeRole === 'admin' ? '/admin' : '/desk'}/bills/${id}`)
}
