'use client'
import { Address, Email, Name, Phone } from '@imeds/contracts'
import { FacilityCode, Gstin, TimeZone } from '@imeds/contracts/facilities'
import { useTranslations } from '@imeds/i18n/react'
import { useForm } from '@mantine/form'
import { check, checkIfGiven } from '@/lib/checks.ts'
import type { FacilityValues } from './facility-values.ts'

const isWithin = (text: string, most: number) => text.trim() === '' || Math.abs(Number(text)) <= most

/** The form of a facility, with our sentences for what is wrong. */
export function useFacilityForm(initialValues: FacilityValues) {
  const t = useTranslations('admin.facilities.wrong')
  const { line, city, state, pinCode } = Address.shape
  const degrees = (most: number, other: 'latitude' | 'longitude') => (text: string, all: FacilityValues) =>
    isWithin(text, most) && (text.trim() === '') === (all[other].trim() === '') ? null : t('location')
  return useForm<FacilityValues>({
    mode: 'uncontrolled',
    initialValues,
    validate: {
      code: check(FacilityCode, t('code')),
      name: check(Name, t('name')),
      gstin: checkIfGiven(Gstin, t('gstin')),
      phone: checkIfGiven(Phone, t('phone')),
      email: checkIfGiven(Email, t('email')),
      address: {
        line: check(line, t('line')),
        city: check(city, t('city')),
        state: check(state, t('state')),
        pinCode: check(pinCode, t('pinCode')),
      },
      latitude: degrees(90, 'longitude'),
      longitude: degrees(180, 'latitude'),
      timeZone: check(TimeZone, t('timeZone')),
    },
  })
}

export type FacilityForm = ReturnType<typeof useFacilityForm>
