'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { PageHeader } from '@/ui/page-header.tsx'
import { DiscountList } from './discount-list.tsx'
import { NewDiscountForm } from './new-discount-form.tsx'

type Props = { facility: { id: string; name: string }; today: string }

/** The discounts of a facility: set up, watched, switched off. */
export function DiscountScreen({ facility, today }: Props) {
  const t = useTranslations('billing.discounts')
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { facility: facility.name })}
        actions={<Button onClick={dialog.open}>{t('new')}</Button>}
      />
      <DiscountList />
      <Modal opened={opened} onClose={dialog.close} title={t('new')}>
        <NewDiscountForm facilityId={facility.id} today={today} onDone={dialog.close} />
      </Modal>
    </>
  )
}
