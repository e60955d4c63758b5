'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import {
  IconFileText,
  IconGift,
  IconHeartbeat,
  IconPill,
  IconReceiptRupee,
  IconShieldHeart,
  IconShoppingBag,
  IconStethoscope,
  IconTestPipe,
  type Icon,
} from '@tabler/icons-react'
import { homeZone } from '@/lib/home-zone.ts'
import { CalendarDate, DateTime } from '@/ui/date-time.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { RemoveDocument } from '../documents/remove-document.tsx'
import classes from '../records.module.css'
import type { Entry, Side, TimelineEntry, TimelineKind } from '../types.ts'
import { hrefOf } from './entry-href.ts'
import { useEntryText } from './use-entry-text.ts'

const marks: Record<TimelineKind, Icon> = {
  encounter: IconStethoscope,
  prescription: IconPill,
  diagnostic_report: IconTestPipe,
  medicine_order: IconShoppingBag,
  observation: IconHeartbeat,
  document: IconFileText,
  bill: IconReceiptRupee,
  claim: IconShieldHeart,
  package_purchase: IconGift,
}

type Props = {
  entry: TimelineEntry
  patientId: string
  side: Side
  onOpenFile: (document: Entry<'document'>) => void
  onChanged: () => unknown
}

/** One thing that happened: what, when, and the way to it. */
export function EntryRow({ entry, patientId, side, onOpenFile, onChanged }: Props) {
  const t = useTranslations('records.timeline')
  const { title, lines } = useEntryText()(entry)
  const Mark = marks[entry.kind]
  const href = hrefOf(entry, patientId, side)
  return (
    <li className={classes['entry']}>
      <span className={classes['mark']}>
        <Mark size={20} stroke={1.7} aria-hidden />
      </span>
      <div className={classes['what']}>
        <Text fw={560}>{title}</Text>
        <Text size="sm" c="dimmed">
          <When entry={entry} />
        </Text>
        {lines.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
      </div>
      <Group gap={4} className={classes['ways']}>
        {href ? <Way href={href} label={t('openOf', { what: title })} /> : null}
        {entry.kind === 'document' ? (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('openOf', { what: title })}
              onClick={() => onOpenFile(entry)}
            >
              {t('open')}
            </Button>
            {entry.abilities.remove ? (
              <RemoveDocument patientId={patientId} document={entry} onRemoved={onChanged} />
            ) : null}
          </>
        ) : null}
      </Group>
    </li>
  )
}

/** A page of ours, or a paper, which no router fetches ahead. */
function Way({ href, label }: { href: string; label: string }) {
  const t = useTranslations('records.timeline')
  const looks = { variant: 'subtle', size: 'compact-sm', 'aria-label': label } as const
  return href.startsWith('/api/') ? (
    <Button component="a" href={href} target="_blank" rel="noopener" {...looks}>
      {t('open')}
    </Button>
  ) : (
    <LinkButton href={href} {...looks}>
      {t('open')}
    </LinkButton>
  )
}

function When({ entry }: { entry: TimelineEntry }) {
  if (entry.kind === 'document') return <CalendarDate date={entry.documentDate} />
  return <DateTime instant={entry.at} zone={'timeZone' in entry ? entry.timeZone : homeZone} />
}
