'use client'
import { mutation, queryKey } from '@imeds/client'
import { admitPatient, getEncounter } from '@imeds/contracts/consultation'
import { listObservations, patientSummary } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconDoorEnter } from '@tabler/icons-react'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import type { Encounter } from '../types.ts'
import { GuardianChoice } from './guardian-choice.tsx'
import { useAnsweredEncounter } from '../use-encounter.ts'

/** The patient at the door, and the button that opens it. */
export function AdmitCard({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation.room')
  const { instant } = useFormat()
  const cache = useQueryClient()
  const { id, patient, arrivedAt, startsAt, timeZone, mode, consent } = encounter
  const answered = useAnsweredEncounter(id)
  const admit = useMutation({
    ...mutation(admitPatient),
    onSuccess: async (admitted) => {
      await answered(admitted)
      // What the patient added while waiting must be there when they come in.
      void cache.invalidateQueries({ queryKey: queryKey(patientSummary) })
      void cache.invalidateQueries({ queryKey: queryKey(listObservations) })
    },
    onError: ({ code }) => {
      if (code === 'encounter_not_waiting')
        void cache.invalidateQueries({ queryKey: queryKey(getEncounter, { params: { id } }) })
    },
  })
  const needsGuardian = patient.minor && mode !== 'in_person'
  const words = { name: patient.name, time: instant(arrivedAt, timeZone, 'time') }
  return (
    <Card>
      <Stack gap="sm">
        {needsGuardian ? <GuardianChoice encounter={encounter} /> : null}
        <Group justify="space-between" gap="md">
          <div>
            <Text fw={560}>{t(mode === 'in_person' ? 'admitPlace' : 'admitLead', words)}</Text>
            <Text size="sm" c="dimmed">
              {t('early', { time: instant(startsAt, timeZone, 'time') })}{' '}
              {consent === 'missing' ? t('consentWaits') : null}
            </Text>
          </div>
          <Button
            loading={admit.isPending}
            disabled={needsGuardian && patient.guardian === null}
            leftSection={<IconDoorEnter size={20} aria-hidden />}
            onClick={() => admit.mutate({ params: { id } })}
          >
            {t('admit')}
          </Button>
        </Group>
        <FormError error={admit.error} />
      </Stack>
    </Card>
  )
}
