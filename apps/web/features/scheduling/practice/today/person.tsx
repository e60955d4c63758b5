'use client'
import type { Appointment } from '@imeds/contracts/scheduling'
import { dateInZone } from '@imeds/i18n/time'
import { useTranslations } from '@imeds/i18n/react'
import { ageOn } from '@/lib/zoned-time.ts'

/** Age on the day of the appointment, and gender. */
export function Person({ appointment }: { appointment: Appointment }) {
  const t = useTranslations('practice')
  const genderOf = useTranslations('common.genders')
  const { patient, startsAt, facility } = appointment
  const age = ageOn(patient.birthDate, dateInZone(startsAt, facility.timeZone))
  return t('person', { age, gender: genderOf(patient.gender) })
}
