import type { PublicPractitioner } from '@imeds/contracts/discovery'
import { IconLanguage, IconRosetteDiscountCheck, IconStethoscope } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { output } from 'zod'
import { getTranslations } from '@/lib/intl.ts'
import { LinkText } from '@/ui/link-text.tsx'
import { DoctorPortrait } from './doctor-portrait.tsx'
import { fullName } from './practitioner.ts'
import { PractitionerFees } from './practitioner-fees.tsx'
import classes from './practitioner-profile.module.css'
import { RatingLine } from './rating-line.tsx'

export type Practitioner = output<typeof PublicPractitioner>

/** A doctor's public page: who it is at the top, the booking beside it, the details below. */
export async function PractitionerProfile({
  practitioner,
  booking,
  policy,
  reviews,
}: {
  practitioner: Practitioner
  booking: ReactNode
  policy: ReactNode
  reviews: ReactNode
}) {
  return (
    <div className={classes['page']}>
      <Head practitioner={practitioner} />
      <div className={classes['booking']}>{booking}</div>
      <Details practitioner={practitioner} policy={policy} reviews={reviews} />
    </div>
  )
}

async function Head({ practitioner }: { practitioner: Practitioner }) {
  const t = await getTranslations('discovery')
  const { specialities, qualifications, years, languages } = practitioner
  return (
    <header className={classes['head']}>
      <LinkText href="/doctors" size="sm">
        {t('profile.back')}
      </LinkText>
      <div className={classes['who']}>
        <DoctorPortrait practitioner={practitioner} large />
        <div>
          <h1>{t('card.doctor', { name: fullName(practitioner) })}</h1>
          <p className={classes['what']}>{specialities.map(({ title }) => title).join(' · ')}</p>
          <p>{qualifications.map(({ degree }) => degree).join(', ')}</p>
        </div>
      </div>
      <ul className={classes['facts']}>
        <RatingLine rating={practitioner.rating} size={18} />
        {years === null ? null : (
          <li>
            <IconStethoscope size={18} aria-hidden />
            {t('card.years', { count: years })}
          </li>
        )}
        <li>
          <IconLanguage size={18} aria-hidden />
          {t('card.speaks', { languages: languages.map((code) => t(`languages.${code}`)).join(', ') })}
        </li>
        <li>
          <IconRosetteDiscountCheck size={18} aria-hidden />
          {t('profile.verified')}
        </li>
      </ul>
      {practitioner.about ? <p className={classes['about']}>{practitioner.about}</p> : null}
    </header>
  )
}

async function Details({
  practitioner,
  policy,
  reviews,
}: {
  practitioner: Practitioner
  policy: ReactNode
  reviews: ReactNode
}) {
  const t = await getTranslations('discovery.profile')
  const { qualifications, registrationCouncil, registrationNumber, specialities, practiceName, department } =
    practitioner
  return (
    <div className={classes['details']}>
      <div className={classes['reviews']}>{reviews}</div>
      <Part title={t('fees')}>
        <PractitionerFees practitioner={practitioner} />
      </Part>
      <Part title={t('policy')}>{policy}</Part>
      <Part title={t('specialities')}>
        <ul>
          {specialities.map(({ code, title, description }) => (
            <li key={code}>
              <b>{title}</b>
              <span>{description}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('education')}>
        <ul>
          {qualifications.map(({ degree, institution, year }) => (
            <li key={`${degree} ${institution}`}>
              <b>{degree}</b>
              <span>{year === null ? institution : t('graduated', { institution, year: String(year) })}</span>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={t('registration')}>
        <p>{t('registrationText', { council: registrationCouncil, number: registrationNumber })}</p>
      </Part>
      <Part title={t('where')}>
        <ul>
          {practitioner.places.map(({ facilityId, name, addressLine, city, pinCode }) => (
            <li key={facilityId}>
              <b>{name}</b>
              <span>
                {addressLine}, {city} {pinCode}
              </span>
            </li>
          ))}
          {practiceName || department ? (
            <li>
              <b>{practiceName ?? t('department')}</b>
              <span>{department}</span>
            </li>
          ) : null}
        </ul>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
