'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, VisuallyHidden } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconChecks, IconClock } from '@tabler/icons-react'
import { DateTime } from '@/ui/date-time.tsx'
import { useProblem } from '@/lib/use-format.ts'
import { Attachment } from './attachment.tsx'
import classes from './chat.module.css'
import type { Delivery, TimelineMessage } from './timeline.ts'

type Props = {
  message: TimelineMessage
  zone: string
  /** Absent where sending makes no sense any more. */
  onRetry: ((id: string) => void) | undefined
  onDiscard: (id: string) => void
}

/** One message with who said it, when, and how far it has come. */
export function MessageBubble({ message, zone, onRetry, onDiscard }: Props) {
  const t = useTranslations('consultation.chat')
  const problem = useProblem()
  const { id, body, file, at, mine, senderName, delivery, joined } = message
  return (
    <li className={classes['message']} data-mine={mine || undefined} data-joined={joined || undefined}>
      {joined ? null : <span className={classes['sender']}>{mine ? t('you') : senderName}</span>}
      <div className={classes['bubble']} data-delivery={delivery}>
        {file ? <Attachment file={file} /> : null}
        {body ? <p>{body}</p> : null}
        <span className={classes['meta']}>
          <DateTime instant={at} zone={zone} style="time" />
          <DeliveryMark delivery={delivery} />
        </span>
      </div>
      {delivery === 'failed' ? (
        <div className={classes['refused']} role="alert">
          <span>{problem(message.error)}</span>
          {onRetry ? (
            <Button size="compact-sm" variant="default" onClick={() => onRetry(id)}>
              {t('retry')}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="subtle" color="danger" onClick={() => onDiscard(id)}>
            {t('discard')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

const marks = {
  waiting: IconClock,
  sending: IconClock,
  sent: IconCheck,
  read: IconChecks,
  failed: IconAlertCircle,
} as const

function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const t = useTranslations('consultation.chat.delivery')
  if (delivery === 'received') return null
  const Mark = marks[delivery]
  return (
    <span className={classes['delivery']} data-delivery={delivery} title={t(delivery)}>
      <Mark size={15} stroke={2} aria-hidden />
      <VisuallyHidden>{t(delivery)}</VisuallyHidden>
    </span>
  )
}
