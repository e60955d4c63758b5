'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Stack, Text } from '@mantine/core'
import { initialsOf } from '@/ui/initials.ts'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../consultation.module.css'
import type { Encounter } from '../types.ts'

/** Who the patient is facing; the telemedicine guidelines want qualification and registration shown. */
export function DoctorCard({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation.doctor')
  const doctor = useTranslations('consultation')
  const { practitioner, facility } = encounter
  return (
    <SectionCard title={t('title')}>
      <Stack gap="md">
        <div className={classes['person']}>
          <span className={classes['avatar']} aria-hidden>
            {initialsOf(practitioner.name)}
          </span>
          <div>
            <Text fw={640}>{doctor('doctorName', { name: practitioner.name })}</Text>
            <Text size="sm" c="dimmed">
              {practitioner.qualifications}
            </Text>
          </div>
        </div>
        <dl className={classes['facts']}>
          <div>
            <dt>{t('registration')}</dt>
            <dd>{practitioner.registrationNumber}</dd>
          </div>
          <div>
            <dt>{t('council')}</dt>
            <dd>{practitioner.registrationCouncil}</dd>
          </div>
          <div>
            <dt>{t('facility')}</dt>
            <dd>{facility.name}</dd>
          </div>
        </dl>
      </Stack>
    </SectionCard>
  )
}
