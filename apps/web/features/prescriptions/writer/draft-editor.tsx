'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Group, NumberInput, Stack, Textarea } from '@mantine/core'
import { IconFilePencil } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { SaveState } from '@/ui/save-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Draft, Medicine, Prescription } from '../types.ts'
import { BlockerList } from './blocker-list.tsx'
import { isBlank, newLine, severityOf, unfinishedLines, withoutLine, type Line } from './draft-state.ts'
import { FindingsList } from './findings-list.tsx'
import { MedicineLine } from './medicine-line.tsx'
import { MedicineSearch } from './medicine-search.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { TestsEditor } from './tests-editor.tsx'
import { useDraft } from './use-draft.ts'
import classes from './writer.module.css'

const mostLines = 30

type Props = {
  encounterId: string
  draft: Draft | null
  onFixNotes: (section: string) => void
  onSigned: (prescription: Prescription) => void
  onDiscarded: () => void
}

/** Where a prescription is written. */
export function DraftEditor({ encounterId, draft, onFixNotes, onSigned, onDiscarded }: Props) {
  const t = useTranslations('prescriptions.writer')
  const work = useDraft(encounterId, draft)
  const { text, saved, change } = work
  const search = useRef<HTMLInputElement>(null)
  const [added, setAdded] = useState<string | null>(null)
  const [signing, setSigning] = useState(false)
  const unfinished = unfinishedLines(text)
  const amendReason = saved?.draft.amendReason ?? null

  const add = (medicine: Medicine) => {
    const line = newLine(medicine)
    setAdded(line.key)
    change((now) => ({ ...now, lines: [...now.lines, line].slice(0, mostLines) }))
  }
  const setLine = (line: Line) =>
    change((now) => ({ ...now, lines: now.lines.map((one) => (one.key === line.key ? line : one)) }))
  const removeLine = (key: string) => {
    change((now) => withoutLine(now, saved, key))
    search.current?.focus()
  }
  const review = async () => {
    if (await work.flush()) setSigning(true)
  }

  return (
    <SectionCard
      title={
        amendReason === null ? t('title') : t('newVersion', { version: String(saved?.draft.version ?? '') })
      }
      actions={
        saved !== null || work.state !== 'saved' ? (
          <SaveState state={work.state} error={work.error} onRetry={work.flush} />
        ) : null
      }
    >
      <Stack gap="lg">
        {amendReason === null ? null : (
          <Alert color="info" variant="light" icon={<IconFilePencil aria-hidden />}>
            {t('amending', { reason: amendReason })}
          </Alert>
        )}
        {text.lines.length === 0 ? null : (
          <ol className={classes['lines']}>
            {text.lines.map((line) => (
              <MedicineLine
                key={line.key}
                line={line}
                saved={saved}
                severity={severityOf(saved, line.key)}
                onChange={setLine}
                onRemove={() => removeLine(line.key)}
                onDone={() => search.current?.focus()}
                isNew={line.key === added}
              />
            ))}
          </ol>
        )}
        <MedicineSearch onPick={add} inputRef={search} />
        {saved === null ? null : (
          <div aria-live="polite">
            <FindingsList
              saved={saved}
              overrides={text.overrides}
              onOverride={(override) =>
                change((now) => ({ ...now, overrides: [...now.overrides, override] }))
              }
              onTakeBack={({ rule, subject }) =>
                change((now) => ({
                  ...now,
                  overrides: now.overrides.filter((one) => one.rule !== rule || one.subject !== subject),
                }))
              }
            />
          </div>
        )}
        <TestsEditor tests={text.tests} onChange={(tests) => change((now) => ({ ...now, tests }))} />
        <Textarea
          label={t('advice')}
          value={text.advice}
          maxLength={4000}
          minRows={2}
          onChange={(event) => {
            const advice = event.currentTarget.value
            change((now) => ({ ...now, advice }))
          }}
        />
        <NumberInput
          label={t('followUp')}
          value={text.followUpDays}
          onChange={(followUpDays) => change((now) => ({ ...now, followUpDays }))}
          min={1}
          max={365}
          allowDecimal={false}
          allowNegative={false}
          maw="12rem"
          inputMode="numeric"
        />
        {saved === null || isBlank(text) ? null : (
          <BlockerList blockers={saved.draft.blockers} unfinished={unfinished} onFixNotes={onFixNotes} />
        )}
        <Group gap="sm" justify="space-between">
          <Button onClick={() => void review()} disabled={saved === null && isBlank(text)}>
            {t('preview')}
          </Button>
          {saved === null ? null : (
            <ConfirmButton
              danger
              variant="subtle"
              title={t('discardTitle')}
              body={t('discardBody')}
              confirmLabel={t('discardConfirm')}
              onConfirm={() => void work.discard().then(onDiscarded)}
            >
              {t('discard')}
            </ConfirmButton>
          )}
        </Group>
      </Stack>
      {saved === null ? null : (
        <SignDialog
          opened={signing}
          onClose={() => setSigning(false)}
          draft={saved.draft}
          unfinished={unfinished}
          onFixNotes={onFixNotes}
          onSigned={onSigned}
        />
      )}
    </SectionCard>
  )
}
