'use client'
import { mutation } from '@imeds/client'
import { releaseHold, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { Countdown } from '@/ui/countdown.tsx'
import { FormError } from '@/ui/form-error.tsx'
import { practitionerHref } from '../booking/choice.ts'
import classes from './checkout.module.css'
import { useClockSkew } from './use-clock-skew.ts'

type Props = {
  appointment: Appointment
  /** A payment is under way: giving the time back now would be a trap. */
  paying: boolean
  onEnd: () => void
}

/** How long the time is still kept, and the way to give it back. */
export function TimeKept({ appointment, paying, onEnd }: Props) {
  const t = useTranslations('scheduling.checkout')
  const router = useRouter()
  const client = useQueryClient()
  const skew = useClockSkew()
  const { id, holdExpiresAt, practitioner, facility, mode } = appointment
  const release = useMutation({
    ...mutation(releaseHold),
    onSuccess: () => {
      void client.invalidateQueries()
      router.push(practitionerHref({ practitioner: practitioner.id, facility: facility.id, mode }))
    },
  })
  if (holdExpiresAt === null) return null
  const until = new Date(Date.parse(holdExpiresAt) - skew).toISOString()
  return (
    <Stack gap="sm" className={classes['kept'] ?? ''}>
      <Group gap="sm" wrap="nowrap">
        <IconHourglass size={24} stroke={1.6} aria-hidden />
        <div>
          <Text fw={560}>{t('kept')}</Text>
          <Countdown key={until} until={until} onEnd={onEnd} />
        </div>
      </Group>
      <FormError error={release.error} />
      <ConfirmButton
        title={t('releaseTitle')}
        body={t('releaseBody')}
        confirmLabel={t('releaseYes')}
        variant="subtle"
        size="sm"
        ml={-14}
        disabled={paying}
        loading={release.isPending || release.isSuccess}
        onConfirm={() => release.mutate({ params: { id } })}
      >
        {t('release')}
      </ConfirmButton>
    </Stack>
  )
}
