'use client'
import { mutation } from '@imeds/client'
import { confirmGuardian } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Radio, RadioGroup, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import type { Encounter } from '../types.ts'
import { useAnsweredEncounter } from '../use-encounter.ts'

/** Which identified adult is with a minor: the doctor asks, and confirms it. */
export function GuardianChoice({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation')
  const { instant } = useFormat()
  const { id, patient, timeZone } = encounter
  const answered = useAnsweredEncounter(id)
  const [chosen, setChosen] = useState<string | null>(patient.guardian?.id ?? null)
  const confirm = useMutation({ ...mutation(confirmGuardian), onSuccess: answered })
  const { guardian, guardians, name } = patient
  if (guardians.length === 0) return <Text>{t('room.adultMissing', { name })}</Text>
  return (
    <Stack gap="sm" align="flex-start">
      <RadioGroup
        label={t('room.whoIsThere', { name })}
        description={t('room.whoIsThereLead')}
        value={chosen}
        onChange={setChosen}
      >
        <Stack gap="xs" mt="xs">
          {guardians.map((one) => (
            <Radio key={one.id} value={one.id} label={`${one.name} (${t(`guardians.${one.relation}`)})`} />
          ))}
        </Stack>
      </RadioGroup>
      <Group gap="sm">
        {chosen === null || chosen === guardian?.id ? null : (
          <Button
            variant="light"
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ params: { id }, body: { guardianId: chosen } })}
          >
            {t('room.confirmGuardian')}
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {guardian === null
            ? null
            : t('room.guardianConfirmed', {
                name: guardian.name,
                relation: t(`guardians.${guardian.relation}`),
                by: guardian.confirmedBy,
                time: instant(guardian.confirmedAt, timeZone, 'time'),
              })}
        </Text>
      </Group>
      <FormError error={confirm.error} />
    </Stack>
  )
}
