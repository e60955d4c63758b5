'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Card } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Money } from '@/ui/money.tsx'
import { ModeLabel, type Mode } from '@/ui/mode.tsx'
import classes from './booking.module.css'

export type Summary = {
  practitioner: string
  startsAt: string
  timeZone: string
  facility: string
  address: string
  mode: Mode
  feePaise: number
  patient?: string
}

/** What is being booked, always in sight. */
export function BookingSummary({
  summary: { practitioner, startsAt, timeZone, facility, address, mode, feePaise, patient },
  changeHref,
  children,
}: {
  summary: Summary
  /** Where another time can be chosen. */
  changeHref?: string
  children?: ReactNode
}) {
  const t = useTranslations('scheduling.book')
  return (
    <Card component="section" aria-labelledby="summary-title">
      <h2 id="summary-title" className={classes['summaryTitle']}>
        {t('summary')}
      </h2>
      <dl className={classes['summary']}>
        <Row term={t('with')}>{practitioner}</Row>
        {patient ? <Row term={t('for')}>{patient}</Row> : null}
        <Row term={t('when')}>
          <DateTime instant={startsAt} zone={timeZone} style="day" />
          <br />
          <DateTime instant={startsAt} zone={timeZone} style="time" />
        </Row>
        <Row term={t('how')}>
          <ModeLabel mode={mode} />
        </Row>
        <Row term={t('where')}>
          {facility}
          {mode === 'in_person' ? <small>{address}</small> : null}
        </Row>
        <Row term={t('fee')}>
          <b>
            <Money paise={feePaise} orFree />
          </b>
        </Row>
      </dl>
      {changeHref ? (
        <LinkText href={changeHref} size="sm">
          {t('change')}
        </LinkText>
      ) : null}
      {children}
    </Card>
  )
}

const Row = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
