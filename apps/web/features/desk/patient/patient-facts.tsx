'use client'
import type { FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { useFormat } from '@/lib/use-format.ts'
import classes from './patient.module.css'

/** Enough to be sure that the right person stands at the desk. */
export function PatientFacts({ patient, zone }: { patient: FoundPatient; zone: string }) {
  const t = useTranslations('desk.patient')
  const find = useTranslations('desk.find')
  const genderOf = useTranslations('common.genders')
  const { calendarDate, instant } = useFormat()
  const { age, gender, birthDate, phone, abhaNumber, patientNumber, contact, lastVisitAt, hasAccount } =
    patient
  const facts: [string, string | null][] = [
    [t('born'), `${calendarDate(birthDate)} (${find('person', { age, gender: genderOf(gender) })})`],
    [t('phone'), phone],
    [t('contact'), contact && [contact.name, contact.phone].filter(Boolean).join(', ')],
    [t('number'), patientNumber],
    [t('abha'), abhaNumber && abhaNumber.replace(/(\d{2})(\d{4})(\d{4})(\d{4})/, '$1-$2-$3-$4')],
    [t('lastVisit'), lastVisitAt ? instant(lastVisitAt, zone, 'date') : t('never')],
    [t('account'), hasAccount ? t('hasAccount') : t('noAccount')],
  ]
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
