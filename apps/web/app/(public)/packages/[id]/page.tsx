import { query, isApiError } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getPackage } from '@imeds/contracts/packages'
import { listPatients } from '@imeds/contracts/patients'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { BuyPackage } from '@/features/packages/sale/buy-package.tsx'
import { PackagePage } from '@/features/packages/sale/package-page.tsx'
import { callFromServer } from '@/lib/call-from-server.ts'
import { Prefetched } from '@/lib/prefetched.tsx'
import { getSession } from '@/lib/session.ts'

type Props = { params: Promise<{ id: string }> }

const read = cache(async (id: string) => {
  if (!Id.safeParse(id).success) notFound()
  return callFromServer(getPackage, { params: { id } }).catch((error: unknown) => {
    if (isApiError(error) && error.status === 404) notFound()
    throw error
  })
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, description } = await read((await params).id)
  return { title: name, description: description || null }
}

export default async function OnePackagePage({ params }: Props) {
  const healthPackage = await read((await params).id)
  const { activeRole } = await getSession()
  return (
    <Prefetched queries={activeRole === 'patient' ? [query(listPatients, { query: { limit: 50 } })] : []}>
      <PackagePage healthPackage={healthPackage} buying={<BuyPackage healthPackage={healthPackage} />} />
    </Prefetched>
  )
}
