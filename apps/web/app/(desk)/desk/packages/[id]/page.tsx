import { query } from '@imeds/client'
import { Id } from '@imeds/contracts'
import { getOwnPackage } from '@imeds/contracts/packages'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PackageEditor } from '@/features/packages/desk/package-editor.tsx'
import { getTranslations } from '@/lib/intl.ts'
import { Prefetched } from '@/lib/prefetched.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('packages.desk'))('name') }
}

export default async function OwnPackagePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!Id.safeParse(id).success) notFound()
  return (
    <Prefetched queries={[query(getOwnPackage, { params: { id } })]}>
      <PackageEditor id={id} />
    </Prefetched>
  )
}
