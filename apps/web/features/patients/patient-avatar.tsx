'use client'
import { query } from '@imeds/client'
import { getDownloadUrl } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Avatar, type AvatarProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { initialsOf } from '@/ui/initials.ts'
import type { Patient } from './patient.ts'

type Props = AvatarProps & { patient: Pick<Patient, 'name' | 'photoFileId'> }

/** The photo by a short-lived address, or the initials. The name always stands beside it. */
export function PatientAvatar({ patient, ...avatar }: Props) {
  const t = useTranslations('patients.photo')
  const { name, photoFileId } = patient
  const address = useQuery({
    ...query(getDownloadUrl, { params: { id: photoFileId ?? '' }, query: { disposition: 'inline' } }),
    enabled: photoFileId !== null,
    // The address works for five minutes.
    staleTime: 4 * 60_000,
  })
  return (
    <Avatar
      radius="xl"
      size={52}
      color="accent"
      src={address.data?.url ?? null}
      alt={address.data ? t('of', { name }) : ''}
      aria-hidden={!address.data}
      {...avatar}
    >
      {initialsOf(name)}
    </Avatar>
  )
}
