'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Menu, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { modals } from '@mantine/modals'
import { IconCalendarX, IconDots, IconFileDescription, IconUserOff } from '@tabler/icons-react'
import Link from 'next/link'
import { useFormat } from '@/lib/use-format.ts'
import { CancelByPractice } from './cancel-by-practice.tsx'
import { useAttendance } from './use-agenda-change.ts'

/** What else can be done with an appointment. */
export function MoreActions({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('practice.actions')
  const common = useTranslations('common')
  const { instant } = useFormat()
  const [cancelling, cancel] = useDisclosure(false)
  const attendance = useAttendance(appointment)
  const { id, patient, startsAt, facility, abilities } = appointment
  const askNoShow = () =>
    modals.openConfirmModal({
      title: t('noShowTitle', { name: patient.name }),
      children: <Text>{t('noShowBody')}</Text>,
      labels: { confirm: t('noShowConfirm'), cancel: common('cancel') },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: attendance.markNoShow,
    })
  return (
    <>
      <Menu position="bottom-end" portalProps={{ target: '#content' }}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            loading={attendance.marking}
            aria-label={t('more', {
              name: patient.name,
              time: instant(startsAt, facility.timeZone, 'time'),
            })}
          >
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            href={`/practice/appointments/${id}`}
            leftSection={<IconFileDescription size={18} />}
          >
            {t('details')}
          </Menu.Item>
          {abilities.canMarkNoShow ? (
            <Menu.Item leftSection={<IconUserOff size={18} />} onClick={askNoShow}>
              {t('noShow')}
            </Menu.Item>
          ) : null}
          {abilities.canCancel ? (
            <Menu.Item color="danger" leftSection={<IconCalendarX size={18} />} onClick={cancel.open}>
              {t('cancel')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <CancelByPractice appointment={appointment} opened={cancelling} onClose={cancel.close} />
    </>
  )
}
