'use client'
import { call, query } from '@imeds/client'
import { listEncounters } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import { DataTable, type Column } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import type { EncounterCard } from '../types.ts'

const openOnes = { query: { status: 'open', limit: 50 } } as const
const pageLength = 20

/** The doctor's consultations: those that are open, then the past ones page by page. */
export function ConsultationList() {
  const t = useTranslations('consultation.past')
  const common = useTranslations('common')
  const { practitionerId } = useSession()
  const open = useQuery(query(listEncounters, openOnes))
  const past = usePastEncounters()
  useTopic(practitionerId === null ? null : `practitioner/${practitionerId}/agenda`, () => {
    void open.refetch()
    void past.refetch()
  })
  if (open.isPending || past.isPending) return <LoadingState />
  if (open.isError) return <ErrorState error={open.error} onRetry={open.refetch} />
  if (past.isError && !past.data) return <ErrorState error={past.error} onRetry={past.refetch} />
  const finished = past.data.pages.flatMap(({ items }) => items)
  if (open.data.items.length === 0 && finished.length === 0)
    return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <Stack gap="lg">
      {open.data.items.length > 0 ? <OpenEncounters items={open.data.items} /> : null}
      <SectionCard title={t('finished')}>
        {finished.length === 0 ? <Text c="dimmed">{t('nonePast')}</Text> : <PastTable items={finished} />}
        {past.hasNextPage ? (
          <Button
            variant="default"
            mt="md"
            loading={past.isFetchingNextPage}
            onClick={() => void past.fetchNextPage()}
          >
            {common('showMore')}
          </Button>
        ) : null}
      </SectionCard>
    </Stack>
  )
}

const usePastEncounters = () =>
  useInfiniteQuery({
    queryKey: [listEncounters.id, 'finished', 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(
        listEncounters,
        { query: { status: 'finished', limit: pageLength, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

function OpenEncounters({ items }: { items: readonly EncounterCard[] }) {
  const t = useTranslations('consultation')
  const modeOf = useTranslations('common.modes')
  return (
    <SectionCard title={t('past.open')}>
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map(({ id, patient, status, mode, startsAt, timeZone }) => (
          <Group key={id} component="li" justify="space-between" gap="sm">
            <div>
              <Text fw={560}>{patient.name}</Text>
              <Text size="sm" c="dimmed">
                <DateTime instant={startsAt} zone={timeZone} /> · {modeOf(mode)}
              </Text>
            </div>
            <Group gap="sm">
              <StatusBadge tone={status === 'arrived' ? 'warning' : 'success'}>
                {t(`status.${status}`)}
              </StatusBadge>
              <LinkButton href={`/practice/consultations/${id}`} size="sm">
                {t('past.enter')}
              </LinkButton>
            </Group>
          </Group>
        ))}
      </Stack>
    </SectionCard>
  )
}

function PastTable({ items }: { items: readonly EncounterCard[] }) {
  const t = useTranslations('consultation')
  const modeOf = useTranslations('common.modes')
  const genderOf = useTranslations('common.genders')
  const columns: Column<EncounterCard>[] = [
    {
      key: 'patient',
      header: t('past.patient'),
      primary: true,
      cell: ({ id, patient }) => (
        <>
          <Anchor component={Link} href={`/practice/consultations/${id}`} prefetch={false} fw={560}>
            {patient.name}
          </Anchor>
          <Text size="sm" c="dimmed" fw={400}>
            {t('ageGender', { age: patient.age, gender: genderOf(patient.gender) })}
          </Text>
        </>
      ),
    },
    {
      key: 'when',
      header: t('past.when'),
      cell: ({ startsAt, timeZone }) => <DateTime instant={startsAt} zone={timeZone} />,
    },
    {
      key: 'diagnosis',
      header: t('past.diagnosis'),
      cell: ({ diagnosis }) => diagnosis || t('history.noDiagnosis'),
    },
    { key: 'mode', header: t('past.mode'), cell: ({ mode }) => modeOf(mode) },
    {
      key: 'prescription',
      header: t('past.prescription'),
      cell: ({ prescriptionId }) =>
        prescriptionId === null ? '–' : <StatusBadge tone="success">{t('past.signed')}</StatusBadge>,
    },
  ]
  return <DataTable label={t('past.finished')} columns={columns} rows={items} rowKey={({ id }) => id} />
}
