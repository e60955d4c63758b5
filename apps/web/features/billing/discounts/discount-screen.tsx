'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { PageHeader } from '@/ui/page-header.tsx'
import { DiscountList } from './discount-list.tsx'
import { NewDiscountForm } from './new-discount-form.tsx'

type Props = {
  /** Null: the admin's, of every facility; what is set up there counts at all of them. */
  facility: { id: string; name: string } | null
  today: string
}

/** Discounts: set up, watched, changed, ended. */
export function DiscountScreen({ facility, today }: Props) {
  const t = useTranslations('billing.discounts')
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={facility ? t('lead', { facility: facility.name }) : t('leadOfAll')}
        actions={<Button onClick={dialog.open}>{facility ? t('new') : t('newOfAll')}</Button>}
      />
      <DiscountList today={today} />
      <Modal opened={opened} onClose={dialog.close} title={facility ? t('new') : t('newOfAll')}>
        <NewDiscountForm facilityId={facility?.id ?? null} today={today} onDone={dialog.close} />
      </Modal>
    </>
  )
}
