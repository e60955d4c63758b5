'use client'
import type { ReplyOf } from '@imeds/contracts'
import type { listDemoMessages } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Button, Card, CopyButton, Group, Text } from '@mantine/core'
import { IconCheck, IconCopy, IconMail, IconMessage } from '@tabler/icons-react'
import { RelativeTime } from '@/ui/date-time.tsx'
import { homeZone } from '@/lib/home-zone.ts'
import { codeIn, partsOf } from './parts-of.ts'

type Message = ReplyOf<typeof listDemoMessages>['items'][number]

/** One message, with its code where it can be copied. */
export function MessageCard({ message }: { message: Message }) {
  const t = useTranslations('identity.inbox')
  const code = codeIn(message.body)
  const ChannelIcon = message.channel === 'sms' ? IconMessage : IconMail
  return (
    <Card component="article" padding="md">
      <Group justify="space-between" gap="xs" mb={6}>
        <Group gap="xs" c="dimmed">
          <ChannelIcon size={18} aria-hidden />
          <Text size="sm">
            {t(message.channel)} {t('to', { recipient: message.recipient })}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          <RelativeTime instant={message.sentAt} zone={homeZone} />
        </Text>
      </Group>
      {message.subject ? <Text fw={600}>{message.subject}</Text> : null}
      <Text style={{ whiteSpace: 'pre-wrap' }}>
        {partsOf(message.body).map((part, at) =>
          'link' in part ? (
            <Anchor key={at} href={part.link} underline="always">
              {part.link}
            </Anchor>
          ) : (
            part.text
          ),
        )}
      </Text>
      {code ? (
        <Group mt="sm" gap="sm">
          <Text fz={24} fw={660} style={{ fontVariantNumeric: 'tabular-nums', letterSpacing: '0.12em' }}>
            {code}
          </Text>
          <CopyButton value={code}>
            {({ copied, copy }) => (
              <Button
                size="sm"
                variant="default"
                onClick={copy}
                leftSection={
                  copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                }
              >
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      ) : null}
    </Card>
  )
}
