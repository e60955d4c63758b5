'use client'
import { query } from '@imeds/client'
import { listSharedRecords } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Stack, Text } from '@mantine/core'
import { homeZone } from '@/lib/home-zone.ts'
import { useTopic } from '@/lib/socket.tsx'
import { useFormat } from '@/lib/use-format.ts'
import { usePages } from '@/lib/use-pages.ts'
import { useSession } from '@/lib/use-session.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { MoreButton } from '@/ui/more-button.tsx'
import classes from '../records.module.css'

/** The records that patients have opened to the doctor who looks. */
export function SharedRecords() {
  const t = useTranslations('records.shared')
  const share = useTranslations('records.share')
  const genderOf = useTranslations('common.genders')
  const { instant } = useFormat()
  const { user } = useSession()
  const pages = usePages((cursor) =>
    query(listSharedRecords, { query: { limit: 20, ...(cursor ? { cursor } : {}) } }),
  )
  useTopic(user ? `user/${user.id}` : null, () => void pages.refetch())
  if (pages.isPending) return <LoadingState />
  if (pages.error) return <ErrorState error={pages.error} onRetry={pages.refetch} />
  if (pages.items.length === 0) return <EmptyState title={t('none')} body={t('noneBody')} />
  return (
    <Stack gap="md">
      <Card py="xs">
        <ul className={classes['rows']} aria-label={t('title')}>
          {pages.items.map(({ id, patient, purpose, kinds, endsAt }) => (
            <li key={id}>
              <Stack gap={2} flex="1 1 16rem">
                <Text fw={560}>{patient.name}</Text>
                <Text size="sm" c="dimmed">
                  {t('about', { age: patient.age, gender: genderOf(patient.gender) })} ·{' '}
                  {t('until', { when: instant(endsAt, homeZone, 'date') })}
                </Text>
                <Text size="sm">
                  {share(`purposes.${purpose}`)}: {kinds.map((kind) => share(`parts.${kind}`)).join('; ')}
                </Text>
              </Stack>
              <LinkButton
                href={`/practice/patients/${patient.id}`}
                size="sm"
                variant="default"
                aria-label={t('openOf', { name: patient.name })}
              >
                {t('open')}
              </LinkButton>
            </li>
          ))}
        </ul>
      </Card>
      <MoreButton pages={pages} />
    </Stack>
  )
}
