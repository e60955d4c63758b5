'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Card } from '@mantine/core'
import { useState } from 'react'
import { PageHeader } from '@/ui/page-header.tsx'
import classes from './patients.module.css'
import { FindPatient } from './find/find-patient.tsx'
import { PatientPanel } from './patient/patient-panel.tsx'
import type { Place } from './place.ts'
import { RegisterForm } from './register/register-form.tsx'
import { useDeskDay } from './use-desk-day.ts'

type Props = { place: Place; today: string; patientId: string | null }

/** The books of the facility: find, register, join. */
export function PatientsScreen({ place, today, patientId }: Props) {
  const t = useTranslations('desk')
  const { queues = [] } = useDeskDay(place, today)
  const [chosenId, setChosen] = useState(patientId)
  const [registering, setRegistering] = useState<string | null>(null)
  const choose = (id: string | null) => {
    setRegistering(null)
    setChosen(id)
    window.history.replaceState(null, '', id ? `?patient=${id}` : '?')
  }
  return (
    <>
      <PageHeader title={t('patients.title')} lead={t('patients.lead', { facility: place.name })} />
      <div className={classes['columns']}>
        <section aria-label={t('find.title')}>
          <Card padding="md">
            {registering === null ? (
              <FindPatient place={place} onChoose={({ id }) => choose(id)} onRegister={setRegistering} />
            ) : (
              <RegisterForm
                place={place}
                today={today}
                text={registering}
                onDone={({ id }) => choose(id)}
                onBack={() => setRegistering(null)}
              />
            )}
          </Card>
        </section>
        <section aria-label={t('patient.title')}>
          <PatientPanel place={place} today={today} queues={queues} patientId={chosenId} onChoose={choose} />
        </section>
      </div>
    </>
  )
}
