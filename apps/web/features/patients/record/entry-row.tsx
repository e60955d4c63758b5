'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconEraser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './record.module.css'

export type Entry = {
  id: string
  title: string
  /** Said beside the title, such as how severe it is. */
  badge?: ReactNode
  facts: readonly ReactNode[]
  /** Over, but part of the history. */
  past?: boolean
  removable: boolean
}

/** One entry; nothing is deleted, it is marked as wrong. */
export function EntryRow({ entry, onRemove }: { entry: Entry; onRemove: () => void }) {
  const t = useTranslations('patients.record')
  const common = useTranslations('common')
  const ask = () =>
    modals.openConfirmModal({
      title: t('wrongTitle', { entry: entry.title }),
      children: <Text>{t('wrongBody')}</Text>,
      labels: { confirm: t('markWrong'), cancel: common('cancel') },
      confirmProps: { color: 'danger' },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: onRemove,
    })
  const facts = entry.facts.filter(Boolean)
  return (
    <li className={classes['entry']} data-past={entry.past || undefined}>
      <div>
        <div className={classes['entryTitle']}>
          <span>{entry.title}</span>
          {entry.badge}
        </div>
        {facts.length > 0 ? (
          <Text size="sm" c="dimmed">
            {facts.map((fact, at) => (
              <span key={at}>
                {at > 0 ? ' · ' : ''}
                {fact}
              </span>
            ))}
          </Text>
        ) : null}
      </div>
      {entry.removable ? (
        <Tooltip label={t('markWrong')} portalProps={{ target: '#content' }}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('markWrongOf', { entry: entry.title })}
            onClick={ask}
          >
            <IconEraser size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </li>
  )
}
