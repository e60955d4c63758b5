'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { EntryRow, type Entry } from './entry-row.tsx'
import classes from './record.module.css'

type Props = {
  title: string
  lead: string
  empty: string
  addLabel: string
  read: { isPending: boolean; error: unknown; refetch: () => unknown }
  entries: readonly Entry[]
  canAdd: boolean
  /** The fields of a new entry; `close` folds them away again. */
  form: (close: () => void) => ReactNode
  onRemove: (id: string) => Promise<unknown>
}

/** One list of the record: allergies, illnesses or medicines. */
export function RecordCard({ title, lead, empty, addLabel, read, entries, canAdd, form, onRemove }: Props) {
  const t = useTranslations('patients.record')
  const [adding, setAdding] = useState(false)
  const [news, setNews] = useState('')
  const opener = useRef<HTMLButtonElement>(null)
  const opened = useRef(false)
  useEffect(() => {
    if (adding) opened.current = true
    else if (opened.current) opener.current?.focus()
  }, [adding])
  const add = (
    <Button
      ref={opener}
      variant="light"
      size="sm"
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {addLabel}
    </Button>
  )
  return (
    <SectionCard title={title} lead={lead} actions={canAdd && !adding ? add : null}>
      <output className={classes['news']}>{news}</output>
      {adding ? form(() => setAdding(false)) : null}
      {read.isPending ? (
        <LoadingState rows={1} />
      ) : read.error ? (
        <ErrorState error={read.error} onRetry={read.refetch} />
      ) : entries.length === 0 ? (
        adding ? null : (
          <Text c="dimmed">{empty}</Text>
        )
      ) : (
        <ul className={classes['entries']} aria-label={title}>
          {entries.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              onRemove={() =>
                void onRemove(entry.id).then(
                  () => setNews(t('removed', { entry: entry.title })),
                  // It is back in the list, and the mutation has said why.
                  () => setNews(''),
                )
              }
            />
          ))}
        </ul>
      )}
    </SectionCard>
  )
}
