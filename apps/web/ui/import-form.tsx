'use client'
import type { LineProblem } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import { Button, FileInput, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useFieldSentence } from '@/lib/use-format.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { FormError } from '@/ui/form-error.tsx'

type Outcome = {
  rows: number
  sound: number
  imported: number
  problems: readonly LineProblem[]
}
type Props = {
  before?: ReactNode
  /** Which files can be chosen. */
  accept?: string
  outcome: Outcome | null
  error: unknown
  running: boolean
  /** Another text: what was found out of the last one counts no more. */
  onChange: () => void
  onRun: (text: string, apply: boolean) => void
  /** Imports the sound rows though others are not, where that does no harm. */
  onRunSound?: (text: string) => void
}

/** A longer text is kept, and not put on the page: a browser lays out a field of a million letters for half a minute. */
const longestShown = 50_000

/** A text that is checked whole, and imported only when every line of it is sound. */
export function ImportForm({
  before,
  accept = '.csv,.txt,.hl7,text/*',
  outcome,
  error,
  running,
  onChange,
  onRun,
  onRunSound,
}: Props) {
  const t = useTranslations('common.importing')
  const say = useFieldSentence()
  const [text, setText] = useState('')
  const change = (next: string) => {
    setText(next)
    onChange()
  }
  const tooLong = text.length > longestShown
  const sound =
    outcome !== null && outcome.problems.length === 0 && outcome.imported === 0 && outcome.rows > 0
  return (
    <Stack gap="md">
      {before}
      <FileInput
        label={t('file')}
        accept={accept}
        placeholder={t('file')}
        size="md"
        maw="26rem"
        onChange={(file) => file && void file.text().then(change)}
      />
      <Textarea
        label={t('text')}
        autosize
        minRows={4}
        maxRows={14}
        value={tooLong ? '' : text}
        {...(tooLong ? { description: t('notShown', { count: text.length }) } : {})}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <FormError error={error} />
      <div aria-live="polite">
        {outcome === null ? null : (
          <Stack gap="xs">
            <Text>
              {outcome.imported > 0
                ? t('imported', { count: outcome.imported })
                : t('rows', { rows: outcome.rows, sound: outcome.sound })}
            </Text>
            {outcome.problems.length > 0 ? (
              <>
                <Text size="sm" c="dimmed">
                  {t('problems')}
                </Text>
                <DataTable
                  label={t('problems')}
                  rows={outcome.problems.map((one, index) => ({ ...one, index }))}
                  rowKey={({ index }) => String(index)}
                  columns={[
                    { key: 'line', header: t('line'), primary: true, cell: ({ line }) => line },
                    { key: 'field', header: t('field'), cell: ({ field }) => field },
                    {
                      key: 'problem',
                      header: t('problem'),
                      cell: ({ problem: message, ...one }) => say({ ...one, message }),
                    },
                  ]}
                />
              </>
            ) : null}
          </Stack>
        )}
      </div>
      <Group>
        <Button variant="default" disabled={text === ''} loading={running} onClick={() => onRun(text, false)}>
          {t('check')}
        </Button>
        {onRunSound && outcome && outcome.sound > 0 && outcome.problems.length > 0 && !outcome.imported ? (
          <Button loading={running} onClick={() => onRunSound(text)}>
            {t('applySound', { count: outcome.sound })}
          </Button>
        ) : null}
        {sound ? (
          <Button loading={running} onClick={() => onRun(text, true)}>
            {t('apply', { count: String(outcome.sound) })}
          </Button>
        ) : null}
      </Group>
    </Stack>
  )
}
