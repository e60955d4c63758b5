'use client'
import type { PractitionerCard } from '@imeds/contracts/discovery'
import { useTranslations } from '@imeds/i18n/react'
import { IconLanguage, IconMapPin, IconRosetteDiscountCheck, IconStethoscope } from '@tabler/icons-react'
import Link from 'next/link'
import type { output } from 'zod'
import { DateTime } from '@/ui/date-time.tsx'
import { Money } from '@/ui/money.tsx'
import { ModeLabel, type Mode } from '@/ui/mode.tsx'
import classes from './doctor-card.module.css'
import { DoctorPortrait } from './doctor-portrait.tsx'
import { fullName, orderedOfferings, practitionerHref } from './practitioner.ts'
import { RatingLine } from './rating-line.tsx'

export type Card = output<typeof PractitionerCard>

type Props = {
  practitioner: Card
  /** The way to meet that was asked for: others are left out. */
  mode?: Mode | undefined
}

/** One doctor in the results: who, what it costs in each way to meet, and when. */
export function DoctorCard({ practitioner, mode }: Props) {
  const t = useTranslations('discovery')
  const name = t('card.doctor', { name: fullName(practitioner) })
  const { qualifications, years, languages, registrationNumber, registrationCouncil } = practitioner
  return (
    <article className={classes['card']} aria-labelledby={`doctor-${practitioner.id}`}>
      <DoctorPortrait practitioner={practitioner} />
      <div className={classes['who']}>
        <h3 id={`doctor-${practitioner.id}`}>
          <Link href={practitionerHref(practitioner.id)} prefetch={false}>
            {name}
          </Link>
        </h3>
        <p className={classes['what']}>{practitioner.specialities.map(({ title }) => title).join(' · ')}</p>
        <p className={classes['degrees']}>{qualifications.map(({ degree }) => degree).join(', ')}</p>
        <ul className={classes['facts']}>
          <RatingLine rating={practitioner.rating} />
          {years === null ? null : (
            <li>
              <IconStethoscope size={16} aria-hidden />
              {t('card.years', { count: years })}
            </li>
          )}
          <li>
            <IconLanguage size={16} aria-hidden />
            {t('card.speaks', { languages: languages.map((code) => t(`languages.${code}`)).join(', ') })}
          </li>
          {practitioner.places.map((place) => (
            <li key={place.facilityId}>
              <IconMapPin size={16} aria-hidden />
              {place.name}, {place.city} {place.pinCode}
            </li>
          ))}
          <li>
            <IconRosetteDiscountCheck size={16} aria-hidden />
            {t('card.registration', { number: registrationNumber, council: registrationCouncil })}
          </li>
        </ul>
      </div>
      <Ways practitioner={practitioner} mode={mode} />
    </article>
  )
}

function Ways({ practitioner, mode: asked }: Props) {
  const t = useTranslations('discovery.card')
  const { id, places, nextFree } = practitioner
  const offerings = orderedOfferings(practitioner.offerings).filter(({ mode }) => !asked || mode === asked)
  return (
    <div className={classes['ways']}>
      <ul aria-label={t('waysToMeet')}>
        {offerings.map(({ mode, facilityId, feePaise }) => {
          const place = places.find((one) => one.facilityId === facilityId)
          const next = nextFree.find((slot) => slot.mode === mode && slot.facilityId === facilityId)
          return (
            <li key={`${mode} ${facilityId}`}>
              <Link href={practitionerHref(id, { mode, facility: facilityId })} prefetch={false}>
                <span className={classes['mode']}>
                  <ModeLabel mode={mode} />
                  {places.length > 1 && place ? <small>{place.name}</small> : null}
                </span>
                <span className={classes['fee']}>
                  <Money paise={feePaise} orFree />
                </span>
                <span className={classes['next']}>
                  {next && place ? (
                    <>
                      {t('nextFree')} <DateTime instant={next.startsAt} zone={place.timeZone} />
                    </>
                  ) : (
                    t('noneFree')
                  )}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
      <Link
        className={classes['book']}
        href={practitionerHref(id, asked ? { mode: asked } : {})}
        prefetch={false}
        aria-label={t('bookWith', { name: fullName(practitioner) })}
      >
        {t('book')}
      </Link>
    </div>
  )
}
