'use client'
import type { ReplyOf } from '@imeds/contracts'
import type { inviteCallGuest } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'

type Props = { invited: ReplyOf<typeof inviteCallGuest>; onDone: () => void }

/** The link, which is told this once, and whether it went out. */
export function GuestLink({ invited: { link, sent }, onDone }: Props) {
  const t = useTranslations('callGuest.link')
  const way = sent.length === 2 ? 'both' : (sent[0] ?? 'none')
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('lead')}
      </Text>
      <TextInput
        label={t('label')}
        value={link}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Text size="sm" role="status">
        {t(`sent.${way}`)}
      </Text>
      <Group>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button
              onClick={copy}
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            >
              {t(copied ? 'copied' : 'copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {t('done')}
        </Button>
      </Group>
    </Stack>
  )
}
