'use client'
import { isApiError, mutation, query } from '@imeds/client'
import { getResultSheet, saveResults } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import classes from '../lab.module.css'
import type { ResultSheet } from '../types.ts'
import { ResultRow } from './result-row.tsx'
import { toResults, typedFrom, type TypedResult } from './typed-results.ts'

/** The grid that results are entered in, by keyboard: Enter goes on, Ctrl and Enter saves. */
export function ResultEntry({ sheet }: { sheet: ResultSheet }) {
  const t = useTranslations('lab.desk')
  const report = useTranslations('lab.report')
  const client = useQueryClient()
  const { done } = useSaid()
  const grid = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<Record<string, Partial<TypedResult>>>({})
  const [interpretation, setInterpretation] = useState<string | null>(null)
  const params = { id: sheet.orderId }
  const save = useMutation({
    ...mutation(saveResults),
    onSuccess: (reply) => {
      client.setQueryData(query(getResultSheet, { params }).queryKey, reply)
      setTyped({})
      setInterpretation(null)
      void client.invalidateQueries()
      done(t('saved'))
    },
  })
  const problems = problemsOf(save.error)
  const submit = () =>
    save.mutate({
      params,
      body: {
        results: toResults(sheet.lines, typed),
        ...(interpretation === null ? {} : { interpretation }),
      },
    })
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target instanceof HTMLTextAreaElement) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) {
      submit()
      return
    }
    const fields = [...(grid.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
    fields[fields.indexOf(event.target as HTMLElement) + 1]?.focus()
  }
  const panels = [...new Set(sheet.lines.map(({ panel }) => panel))]
  const { enter } = sheet.abilities
  return (
    <Stack gap="md">
      {/* Keys are listened to for the whole grid; each field is reached and read by itself. */}
      <div className={classes['sheet']} ref={grid} onKeyDown={goOn} role="presentation">
        {panels.map((panel) => (
          <section key={panel} aria-label={panel || report('single')}>
            {panel ? <h3>{panel}</h3> : null}
            {sheet.lines
              .filter((line) => line.panel === panel)
              .map((line) => (
                <ResultRow
                  key={line.testId}
                  line={line}
                  editable={enter && line.ready}
                  typed={{ ...typedFrom(line), ...typed[line.testId] }}
                  onChange={(part) =>
                    setTyped({ ...typed, [line.testId]: { ...typed[line.testId], ...part } })
                  }
                  problem={problems.get(line.testId) ?? null}
                />
              ))}
          </section>
        ))}
      </div>
      {enter ? (
        <>
          <Textarea
            label={t('interpretation')}
            autosize
            minRows={2}
            maxLength={4000}
            value={interpretation ?? sheet.report?.interpretation ?? ''}
            onChange={(event) => setInterpretation(event.currentTarget.value)}
          />
          <FormError error={save.error} />
          <Group>
            <Button
              loading={save.isPending}
              disabled={Object.keys(typed).length === 0 && interpretation === null}
              onClick={submit}
            >
              {t('save')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('keys')}
            </Text>
          </Group>
        </>
      ) : null}
    </Stack>
  )
}

/** What is wrong with which test, as the API says it. */
function problemsOf(error: unknown): Map<string, string> {
  if (!isApiError(error)) return new Map()
  const problems = (error.data?.['problems'] ?? []) as { testId: string; problem: string }[]
  return new Map(problems.map(({ testId, problem }) => [testId, problem]))
}
