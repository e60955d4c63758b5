'use client'
import type { FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { useFormat } from '@/lib/use-format.ts'
import classes from './find.module.css'

type Props = { id: string; patient: FoundPatient; zone: string; active: boolean; onChoose: () => void }

/** One patient found; the search box keeps the focus. */
export function PatientOption({ id, patient, zone, active, onChoose }: Props) {
  return (
    // The box hears the keys; the list is pointed at from there.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={classes['option']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <PatientLines patient={patient} zone={zone} />
    </div>
  )
}

/** Who somebody is, in two lines, told apart from others of the name. */
export function PatientLines({ patient, zone }: Pick<Props, 'patient' | 'zone'>) {
  const t = useTranslations('desk.find')
  const genderOf = useTranslations('common.genders')
  const { instant } = useFormat()
  const { name, age, gender, phone, contact, patientNumber, lastVisitAt } = patient
  const facts = [
    t('person', { age, gender: genderOf(gender) }),
    phone ?? contact?.phone,
    patientNumber,
    lastVisitAt ? t('lastVisit', { date: instant(lastVisitAt, zone, 'date') }) : t('noVisit'),
  ]
  return (
    <>
      <span className={classes['name']}>{name}</span>
      <span className={classes['facts']}>{facts.filter(Boolean).join(' · ')}</span>
    </>
  )
}
