'use client'
import { recordingTextVersion } from '@imeds/contracts/recordings'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, List, ListItem, Text } from '@mantine/core'

const parts = ['what', 'who', 'kept', 'choice'] as const

type Props = {
  /** Who agreed already. */
  asker: string | null
  keepDays: number
  onDecide: (given: boolean) => void
}

/** The text that counts now, and the question. Saying no is as easy as saying yes. */
export function ConsentRequest({ asker, keepDays, onDecide }: Props) {
  const t = useTranslations('recordings')
  return (
    <>
      <Text fw={560} role="status">
        {asker === null ? t('card.lead') : t('card.asked', { name: asker })}
      </Text>
      <List size="sm" spacing={4}>
        {parts.map((part) => (
          <ListItem key={part}>
            {t(`texts.${recordingTextVersion}.${part}`, { days: String(keepDays) })}
          </ListItem>
        ))}
      </List>
      <Group gap="sm">
        <Button size="sm" onClick={() => onDecide(true)}>
          {t('card.agree')}
        </Button>
        <Button size="sm" variant="default" onClick={() => onDecide(false)}>
          {t('card.decline')}
        </Button>
      </Group>
    </>
  )
}
