'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Text, Timeline } from '@mantine/core'
import { DateTime } from '@/ui/date-time.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Claim } from '../types.ts'

/** What became of a claim, step by step. */
export function ClaimHistory({ claim: { history, facility } }: { claim: Claim }) {
  const t = useTranslations('insurance')
  return (
    <SectionCard title={t('claim.history')}>
      <Timeline active={history.length} bulletSize={16} lineWidth={2} color="accent">
        {history.map(({ status, at, by, note }) => (
          <Timeline.Item key={at + status} title={t(`statuses.${status}`)}>
            <Text size="sm" c="dimmed">
              <DateTime instant={at} zone={facility.timeZone} /> · {t(`claim.sides.${by}`)}
            </Text>
            {note ? <Text size="sm">{note}</Text> : null}
          </Timeline.Item>
        ))}
      </Timeline>
    </SectionCard>
  )
}
