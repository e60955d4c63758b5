'use client'
import type { FoundPatient, PossibleDuplicate } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Text, UnstyledButton } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import findClasses from '../find/find.module.css'
import { PatientLines } from '../find/patient-option.tsx'

type Props = {
  items: readonly PossibleDuplicate[]
  zone: string
  onChoose: (patient: FoundPatient) => void
}

/** Patients on the books who may be the one at the desk. */
export function KnownAlready({ items, zone, onChoose }: Props) {
  const t = useTranslations('desk.register')
  return (
    <div role="status">
      {items.length === 0 ? null : (
        <Alert color="warning" icon={<IconUsers aria-hidden />} title={t('known')}>
          <Text size="sm">{t('knownBody')}</Text>
          <ul className={findClasses['list']}>
            {items.map((patient) => (
              <li key={patient.id}>
                <UnstyledButton className={findClasses['option']} w="100%" onClick={() => onChoose(patient)}>
                  <PatientLines patient={patient} zone={zone} />
                  <span className={findClasses['facts']}>
                    {patient.reasons.map((reason) => t(`reasons.${reason}`)).join(', ')}
                  </span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}
