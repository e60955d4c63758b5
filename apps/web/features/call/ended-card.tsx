'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { SectionCard } from '@/ui/section-card.tsx'

const known = {
  left: 'left',
  call_taken_over: 'takenOver',
  call_seat_taken: 'seatTaken',
  call_over: 'over',
  encounter_not_in_progress: 'over',
} as const

/** Why this device is no longer in the call, and the way back if there is one. */
export function EndedCard({ because, onBack }: { because: string | null; onBack: () => void }) {
  const t = useTranslations('call')
  const kind = Object.entries(known).find(([code]) => code === because)?.[1] ?? 'refused'
  return (
    <SectionCard title={t(`ended.${kind}`)}>
      <Stack gap="md" align="flex-start">
        <Text>{t(`ended.${kind}Body`)}</Text>
        {kind === 'over' ? null : (
          <Button variant={kind === 'left' ? 'filled' : 'default'} onClick={onBack}>
            {t('join.back')}
          </Button>
        )}
      </Stack>
    </SectionCard>
  )
}
