'use client'
import { useTranslations } from '@imeds/i18n/react'
import { EmptyState } from '@/ui/empty-state.tsx'

/** A desk without a facility. */
export function NoPlace() {
  const t = useTranslations('desk')
  return <EmptyState order={1} title={t('noFacility')} body={t('noFacilityBody')} />
}
