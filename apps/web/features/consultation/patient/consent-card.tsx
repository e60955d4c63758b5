'use client'
import { mutation } from '@imeds/client'
import { giveConsent } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, List, ListItem, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useAppLocale } from '@/lib/use-format.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import type { Encounter } from '../types.ts'
import { useAnsweredEncounter } from '../use-encounter.ts'
import { consentTextVersions } from './consent-text.ts'

const points = ['limits', 'emergency', 'record', 'choice'] as const

/** Asks for the explicit consent to a teleconsultation. */
export function ConsentCard({ encounter }: { encounter: Encounter }) {
  const t = useTranslations('consultation.consent')
  const textVersion = consentTextVersions[useAppLocale()]
  const { id, patient } = encounter
  const answered = useAnsweredEncounter(id)
  const consent = useMutation({
    ...mutation(giveConsent),
    onSuccess: async (changed) => {
      await answered(changed)
      notifications.show({ message: t('given'), color: 'success' })
    },
  })
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <Stack gap="md" align="flex-start">
        <List spacing="xs">
          {points.map((point) => (
            <ListItem key={point}>{t(`points.${point}`)}</ListItem>
          ))}
        </List>
        {patient.minor ? <Text fw={560}>{t('minor', { name: patient.name })}</Text> : null}
        <FormError error={consent.error} />
        <Button
          loading={consent.isPending}
          onClick={() => consent.mutate({ params: { id }, body: { textVersion } })}
        >
          {t('agree')}
        </Button>
      </Stack>
    </SectionCard>
  )
}
