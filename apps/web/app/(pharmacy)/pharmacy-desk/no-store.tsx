import { getTranslations } from '@/lib/intl.ts'
import { EmptyState } from '@/ui/empty-state.tsx'

/** Instead of a page of a store, for operators of a pharmacy that has none yet. */
export async function NoStore() {
  const t = await getTranslations('pharmacy.desk')
  return <EmptyState order={1} title={t('noPharmacy')} body={t('noPharmacyBody')} />
}
