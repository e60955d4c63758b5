'use client'
import { mutation, queryKey } from '@imeds/client'
import { endRelation, listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Menu, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconDots, IconPencil, IconUserMinus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useProblem } from '@/lib/use-format.ts'
import type { Patient } from './patient.ts'

type Props = { person: Patient; onRemoved: (news: string) => void }

/** What else can be done with a profile. */
export function FamilyMenu({ person, onRemoved }: Props) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const problem = useProblem()
  const cache = useQueryClient()
  const remove = useMutation({
    ...mutation(endRelation),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: queryKey(listPatients) })
      onRemoved(t('remove.done', { name: person.name }))
    },
    onError: (error) => notifications.show({ color: 'danger', message: problem(error) }),
  })
  const ask = () =>
    modals.openConfirmModal({
      title: t('remove.title', { name: person.name }),
      children: <Text>{t('remove.body')}</Text>,
      labels: { confirm: t('remove.action'), cancel: common('cancel') },
      confirmProps: { color: 'danger' },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: () => remove.mutate({ params: { id: person.id } }),
    })
  if (!person.abilities.change && !person.abilities.endRelation) return null
  return (
    <Menu position="bottom-end" portalProps={{ target: '#content' }}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          loading={remove.isPending}
          aria-label={t('options', { name: person.name })}
        >
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {person.abilities.change ? (
          <Menu.Item
            component={Link}
            href={`/profile/${person.id}/edit`}
            leftSection={<IconPencil size={18} />}
          >
            {common('edit')}
          </Menu.Item>
        ) : null}
        {person.abilities.endRelation ? (
          <Menu.Item color="danger" leftSection={<IconUserMinus size={18} />} onClick={ask}>
            {t('remove.action')}
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
