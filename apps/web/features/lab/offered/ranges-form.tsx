'use client'
import { isApiError, mutation, query } from '@imeds/client'
import { addOwnRanges, getOwnRanges } from '@imeds/contracts/lab'
import { dateInZone } from '@imeds/i18n'
import { useMessages, useTranslations } from '@imeds/i18n/react'
import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useState, type SubmitEvent } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../lab.module.css'
import type { TestDetail } from './own-ranges.tsx'
import { RangeLine } from './range-line.tsx'
import type { Range } from './range-table.tsx'
import { byAge, nextRange, toRanges, typedRanges, type TypedRange } from './typed-ranges.ts'

type Props = {
  params: { id: string; testId: string }
  test: TestDetail
  zone: string
  /** What counts now: the new ones begin with it. */
  from: readonly Range[]
  ownCount: boolean
  onDone: () => void
}

/** Sets own ranges of a test from a day on, with what they rest on. */
export function RangesForm({ params, test, zone, from, ownCount, onDone }: Props) {
  const t = useTranslations('lab.offered')
  const common = useTranslations('common')
  const client = useQueryClient()
  const { done } = useSaid()
  const [today] = useState(() => dateInZone(Date.now(), zone))
  const [effectiveFrom, setFrom] = useState(today)
  const [source, setSource] = useState('')
  const [lines, setLines] = useState<TypedRange[]>(() => typedRanges(byAge(from)))
  const numeric = test.valueKind === 'numeric'
  const save = useMutation({
    ...mutation(addOwnRanges),
    onSuccess: (reply) => {
      client.setQueryData(query(getOwnRanges, { params }).queryKey, reply)
      done(t('rangesSaved'))
      onDone()
    },
  })
  const send = (ranges: Range[]) =>
    save.mutate({ params, body: { effectiveFrom, source: source.trim(), ranges } })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(toRanges(lines, numeric))
  }
  const problems = useRangeProblems(save.error)
  const change = (key: number, part: Partial<TypedRange>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            type="date"
            label={t('from')}
            required
            min={today}
            value={effectiveFrom}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label={t('source')}
            description={t('sourceHint')}
            required
            minLength={3}
            maxLength={200}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {t('ageHint')}
        </Text>
        <ol className={classes['plain']}>
          {lines.map((line, index) => (
            <RangeLine
              key={line.key}
              number={index + 1}
              line={line}
              test={test}
              problem={problems.get(index) ?? null}
              onChange={(part) => change(line.key, part)}
              onRemove={() => setLines(lines.filter(({ key }) => key !== line.key))}
            />
          ))}
        </ol>
        <div>
          <Button
            variant="subtle"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setLines([...lines, nextRange(lines)])}
          >
            {t('addLine')}
          </Button>
        </div>
        <FormError error={save.error} values={{ effectiveFrom, source }} />
        <Group>
          <SubmitButton loading={save.isPending} disabled={lines.length === 0}>
            {t('saveRanges')}
          </SubmitButton>
          {ownCount ? (
            <Button
              variant="default"
              disabled={source.trim().length < 3}
              loading={save.isPending}
              onClick={() => send([])}
            >
              {t('backToCatalogue')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onDone}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What is wrong with which range, as the API says it. */
function useRangeProblems(error: unknown): Map<number, string> {
  const { problems } = useMessages().lab.offered
  if (!isApiError(error)) return new Map()
  const found = (error.data?.['problems'] ?? []) as { index: number; problem: keyof typeof problems }[]
  return new Map(found.map(({ index, problem }) => [index, problems[problem]]))
}
