'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { CalendarDate } from '@/ui/date-time.tsx'
import { Facts } from '../facts.tsx'
import type { Candidate } from './candidate.tsx'
import { useSpecialityTitles } from './use-speciality-titles.ts'

/** The profile's fields, none left out: what is not given is said to be so. */
export function ProfileFacts({ profile }: { profile: Candidate }) {
  const t = useTranslations('admin.verification')
  const field = useTranslations('admin.verification.fields')
  const genderOf = useTranslations('common.genders')
  const titlesOf = useSpecialityTitles()
  const languageOf = useTranslations('discovery.languages')
  const missing = <Text c="dimmed">{t('notGiven')}</Text>
  const { address } = profile
  return (
    <Facts
      facts={[
        { name: t('specialities'), value: titlesOf(profile.specialities) || missing },
        {
          name: field('languages'),
          value: profile.languages.map((code) => languageOf(code)).join(', ') || missing,
        },
        { name: field('practisingSince'), value: profile.practisingSince ?? missing },
        { name: field('gender'), value: genderOf(profile.gender) },
        {
          name: field('birthDate'),
          value: profile.birthDate ? <CalendarDate date={profile.birthDate} /> : missing,
        },
        { name: field('phone'), value: profile.phone ?? missing },
        { name: field('email'), value: profile.email ?? missing },
        { name: field('department'), value: profile.department ?? missing },
        { name: field('practiceName'), value: profile.practiceName ?? missing },
        {
          name: field('address'),
          value: address ? `${address.line}, ${address.city}, ${address.state} ${address.pinCode}` : missing,
        },
        { name: field('workAddress'), value: profile.workAddress ?? missing },
        { name: field('about'), value: profile.about || missing },
      ]}
    />
  )
}
