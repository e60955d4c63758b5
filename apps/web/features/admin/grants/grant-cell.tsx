'use client'
import { mutation, query } from '@imeds/client'
import { scopes, type ReplyOf } from '@imeds/contracts'
import { changeGrant, listGrants, Scope, type Role } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { NativeSelect, Text, VisuallyHidden } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useSaid } from '@/lib/use-said.ts'
import classes from './grants.module.css'

type Matrix = ReplyOf<typeof listGrants>
type Props = {
  role: z.output<typeof Role>
  permission: Matrix['permissions'][number]
  grant: Matrix['grants'][number] | undefined
}

/** How far one role holds one right; another choice is asked about before it counts. */
export function GrantCell({ role, permission, grant }: Props) {
  const t = useTranslations('admin.grants')
  const common = useTranslations('common')
  const cache = useQueryClient()
  const { done, failed } = useSaid()
  const change = useMutation({
    ...mutation(changeGrant),
    onSuccess: (reply) => {
      cache.setQueryData(query(listGrants).queryKey, reply)
      done(t('changed'))
    },
    onError: failed,
  })
  const before = grant?.scope ?? 'none'
  if (grant?.changeable === false)
    return (
      <span className={classes['locked']} title={t('locked')}>
        {t(`scopes.${before}`)}
        <IconLock size={15} aria-hidden />
        <VisuallyHidden>{t('locked')}</VisuallyHidden>
      </span>
    )
  const words = { role: common(`roles.${role}`), permission: permission.meaning }
  const ask = (value: string) => {
    const scope = Scope.safeParse(value).data ?? null
    modals.openConfirmModal({
      title: t('confirmTitle'),
      children: (
        <Text>
          {t('confirmBody', {
            ...words,
            before: t(`scopes.${before}`),
            after: t(`scopes.${scope ?? 'none'}`),
          })}
        </Text>
      ),
      labels: { confirm: t('confirm'), cancel: common('cancel') },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: () => change.mutate({ body: { role, permission: permission.name, scope } }),
    })
  }
  return (
    <NativeSelect
      className={classes['cell'] ?? ''}
      data-scope={before}
      size="sm"
      aria-label={t('cell', words)}
      disabled={change.isPending}
      value={before}
      onChange={(event) => ask(event.currentTarget.value)}
      data={(['none', ...scopes] as const).map((value) => ({ value, label: t(`scopes.${value}`) }))}
    />
  )
}
