'use client'
import { urlOf } from '@imeds/client'
import { downloadBill } from '@imeds/contracts/billing'
import type { Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateTime, RelativeTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { Money } from '@/ui/money.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from './appointments.module.css'

type Props = {
  appointment: Appointment
  /** The place with what leads there; its name and address otherwise. */
  place: ReactNode
}

/** When, where, with whom, why, and what it costs. */
export function AppointmentFacts({ appointment, place }: Props) {
  const t = useTranslations('scheduling.detail')
  const {
    startsAt,
    endsAt,
    facility,
    mode,
    patient,
    reason,
    symptoms,
    visit,
    bill,
    feePaise,
    status,
    packagePurchase,
  } = appointment
  const zone = facility.timeZone
  const ahead = status === 'booked' || status === 'arrived'
  return (
    <SectionCard title={t('about')}>
      <dl className={classes['facts']}>
        <Fact term={t('when')}>
          <DateTime instant={startsAt} zone={zone} style="day" />
          <br />
          <DateTime instant={startsAt} zone={zone} style="time" /> –{' '}
          <DateTime instant={endsAt} zone={zone} style="time" />
          {ahead ? (
            <small>
              {t('starts')} <RelativeTime instant={startsAt} zone={zone} />
            </small>
          ) : null}
        </Fact>
        <Fact term={t('how')}>
          <ModeLabel mode={mode} />
          {mode !== 'in_person' && ahead ? <small>{t('online')}</small> : null}
        </Fact>
        <Fact term={t('where')}>{place}</Fact>
        <Fact term={t('who')}>{patient.name}</Fact>
        <Fact term={t('visit')}>{visit === 'follow_up' ? t('followUp') : t('first')}</Fact>
        {symptoms.length > 0 ? (
          <Fact term={t('symptoms')}>
            <ul className={classes['tags']}>
              {symptoms.map((symptom) => (
                <li key={symptom}>{symptom}</li>
              ))}
            </ul>
          </Fact>
        ) : null}
        {reason ? <Fact term={t('why')}>{reason}</Fact> : null}
        <Fact term={t('fee')}>
          {packagePurchase ? (
            <LinkText href={`/packages/mine/${packagePurchase.id}`}>
              {t('byPackage', { name: packagePurchase.name })}
            </LinkText>
          ) : (
            <Money paise={feePaise} orFree />
          )}
          {bill && bill.status !== 'open' ? (
            <>
              {' · '}
              <LinkText href={`/bills/${bill.id}`}>{t('openBill')}</LinkText>
              {' · '}
              <Anchor href={urlOf(downloadBill, { params: { id: bill.id } })} target="_blank">
                {t('billPdf')}
              </Anchor>
            </>
          ) : null}
        </Fact>
      </dl>
    </SectionCard>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
