'use client'
import { call } from '@imeds/client'
import { listPrescriptions } from '@imeds/contracts/prescriptions'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { IconChevronRight, IconPrescription } from '@tabler/icons-react'
import Link from 'next/link'
import { useTopic } from '@/lib/socket.tsx'
import { useSession } from '@/lib/use-session.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import classes from './prescriptions.module.css'

const pageLength = 20
// The card does not name its clinic's zone; prescriptions are dated, not timed, so the country's serves.
const zone = 'Asia/Kolkata'

/** The prescriptions of the own and family profiles. */
export function PrescriptionList() {
  const t = useTranslations('prescriptions')
  const common = useTranslations('common')
  const { user } = useSession()
  const list = useInfiniteQuery({
    queryKey: [listPrescriptions.id, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(
        listPrescriptions,
        { query: { limit: pageLength, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  useTopic(user === null ? null : `user/${user.id}`, () => void list.refetch())
  if (list.isPending) return <LoadingState />
  if (list.isError && !list.data) return <ErrorState error={list.error} onRetry={list.refetch} />
  const items = list.data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return (
      <EmptyState
        icon={<IconPrescription size={28} aria-hidden />}
        title={t('none')}
        body={t('noneBody')}
        action={<LinkButton href="/doctors">{t('find')}</LinkButton>}
      />
    )
  return (
    <Stack gap="md" align="flex-start">
      <ul className={classes['cards']}>
        {items.map(({ id, signedAt, patient, practitioner, diagnosis, medicines, tests }) => (
          <li key={id}>
            <Link href={`/prescriptions/${id}`} prefetch={false} className={classes['card']}>
              <span className={classes['icon']} aria-hidden>
                <IconPrescription size={24} stroke={1.6} />
              </span>
              <span className={classes['text']}>
                <strong>{diagnosis === '' ? t('card.noDiagnosis') : diagnosis}</strong>
                {medicines.length === 0 ? null : <span>{medicines.join(', ')}</span>}
                {tests.length === 0 ? null : <span>{t('card.tests', { tests: tests.join(', ') })}</span>}
                <small>
                  {t('card.for', { name: patient.name })} · {t('card.by', { name: practitioner.name })} ·{' '}
                  <DateTime instant={signedAt} zone={zone} style="date" />
                </small>
              </span>
              <IconChevronRight size={20} aria-hidden className={classes['go']} />
            </Link>
          </li>
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('showMore')}
        </Button>
      ) : null}
    </Stack>
  )
}
