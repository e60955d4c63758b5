'use client'
import type { Store } from '@imeds/contracts/stock'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect } from '@mantine/core'
import { usePathname, useRouter } from 'next/navigation'

/** Which store the page is about; nothing to choose where there is one. */
export function StoreSwitch({ stores, storeId }: { stores: readonly Store[]; storeId: string }) {
  const t = useTranslations('stock.stores')
  const router = useRouter()
  const pathname = usePathname()
  if (stores.length < 2) return null
  return (
    <NativeSelect
      aria-label={t('label')}
      value={storeId}
      onChange={(event) => router.push(`${pathname}?store=${event.currentTarget.value}`)}
      data={stores.map(({ id, name, facilityName }) => ({ value: id, label: `${facilityName}, ${name}` }))}
    />
  )
}
