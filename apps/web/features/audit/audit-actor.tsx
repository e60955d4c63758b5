'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Text, UnstyledButton } from '@mantine/core'
import type { AuditEventView } from './audit-table.tsx'
import classes from './audit.module.css'

type Props = {
  actor: AuditEventView['actor']
  onOnly: (actor: { userId: string; name: string }) => void
}

/** Who it was; pressing the name leaves only what that person did. */
export function AuditActor({ actor, onOnly }: Props) {
  const t = useTranslations('audit')
  const roleOf = useTranslations('common.roles')
  if (!actor) return <Text c="dimmed">{t('nobody')}</Text>
  const name = actor.name ?? t('gone')
  return (
    <>
      <UnstyledButton
        className={classes['actor'] ?? ''}
        title={t('onlyThisOf', { name })}
        onClick={() => onOnly({ userId: actor.userId, name })}
      >
        {name}
      </UnstyledButton>
      {actor.role ? (
        <Text size="sm" c="dimmed">
          {roleOf(actor.role)}
        </Text>
      ) : null}
    </>
  )
}
