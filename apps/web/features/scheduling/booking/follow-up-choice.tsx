'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Radio, Stack } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'
import classes from './booking.module.css'
import type { useFollowUp } from './use-follow-up.ts'

/** Whether this goes back to an earlier consultation, which may make it free; nothing when there was none. */
export function FollowUpChoice({
  followUp,
  zone,
}: {
  followUp: ReturnType<typeof useFollowUp>
  zone: string
}) {
  const t = useTranslations('scheduling.book')
  const { instant, calendarDate } = useFormat()
  const { found, couldBeFree, follows, say } = followUp
  if (!found) return null
  return (
    <Card>
      <Radio.Group
        label={t('visit')}
        value={follows ? 'follow_up' : 'first'}
        onChange={(value) => say(value === 'follow_up')}
        classNames={{ label: classes['legend'] ?? '' }}
      >
        <Stack gap="sm">
          <Radio
            value="follow_up"
            label={t('visitFollowUp', { date: instant(found.consultedAt, zone, 'date') })}
            description={
              couldBeFree && found.freeUntil
                ? t('visitFree', { date: calendarDate(found.freeUntil) })
                : t('visitPaid')
            }
          />
          <Radio value="first" label={t('visitNew')} />
        </Stack>
      </Radio.Group>
    </Card>
  )
}
