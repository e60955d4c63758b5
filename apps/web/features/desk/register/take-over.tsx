'use client'
import { Phone } from '@imeds/contracts'
import type { FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconTransferIn } from '@tabler/icons-react'
import type { Place } from '../place.ts'
import { TakeOverForm } from './take-over-form.tsx'

type Props = {
  place: Place
  /** What the search box holds. */
  text: string
  onDone: (patient: FoundPatient) => void
}

/** Takes somebody over whom IMEDS knows from elsewhere, with the code that goes to their phone. */
export function TakeOver({ place, text, onDone }: Props) {
  const t = useTranslations('desk.takeOver')
  const [opened, dialog] = useDisclosure()
  const number = Phone.safeParse(text.replaceAll(/[\s-]/g, '').replace(/^(?=\d{10}$)/, '+91')).data
  return (
    <>
      <Button variant="default" leftSection={<IconTransferIn size={18} aria-hidden />} onClick={dialog.open}>
        {t('open')}
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={t('title')}>
        <TakeOverForm
          place={place}
          phone={number ?? ''}
          onDone={(patient) => {
            dialog.close()
            onDone(patient)
          }}
        />
      </Modal>
    </>
  )
}
