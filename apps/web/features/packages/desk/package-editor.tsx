'use client'
import { query } from '@imeds/client'
import { getOwnPackage } from '@imeds/contracts/packages'
import { useTranslations } from '@imeds/i18n/react'
import { useQuery } from '@tanstack/react-query'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { PackageForm } from './package-form.tsx'

/** Changes a package of the facility. */
export function PackageEditor({ id }: { id: string }) {
  const t = useTranslations('packages.form')
  const desk = useTranslations('packages.desk')
  const known = useQuery(query(getOwnPackage, { params: { id } }))
  if (known.isPending) return <LoadingState rows={3} />
  if (known.isError) return <ErrorState error={known.error} onRetry={known.refetch} />
  const { name, facility, onSale } = known.data
  return (
    <>
      <PageHeader
        above={
          <LinkText href="/desk/packages" size="sm">
            {desk('back')}
          </LinkText>
        }
        title={name}
        lead={t('changeLead')}
        actions={
          onSale ? (
            <LinkButton href={`/desk/packages/sell?package=${id}`} variant="default">
              {desk('sell')}
            </LinkButton>
          ) : null
        }
      />
      <PackageForm key={id} facilityId={facility.id} known={known.data} />
    </>
  )
}
