'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Badge, Group } from '@mantine/core'
import type { Medicine } from '../types.ts'

/** The list of the telemedicine guidelines and the schedule of the law, which decide what may be prescribed how. */
export function MedicineBadges({ medicine: { teleList, schedule, narcotic } }: { medicine: Medicine }) {
  const t = useTranslations('prescriptions.lists')
  return (
    <Group gap={6} component="span" style={{ display: 'inline-flex' }}>
      <Badge component="span" size="sm" color={teleList === null ? 'gray' : 'accent'}>
        {t(teleList ?? 'none')}
      </Badge>
      {schedule === null || schedule === 'G' ? null : (
        <Badge component="span" size="sm" color={schedule === 'H' ? 'gray' : 'warning'}>
          {t('schedule', { schedule })}
        </Badge>
      )}
      {narcotic ? (
        <Badge component="span" size="sm" color="danger">
          {t('narcotic')}
        </Badge>
      ) : null}
    </Group>
  )
}
