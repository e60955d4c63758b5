'use client'
import { query } from '@imeds/client'
import { getDownloadUrl } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Avatar, type AvatarProps } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { initialsOf } from '@/ui/initials.ts'
import type { Profile } from './profile.ts'

type Props = AvatarProps & { profile: Pick<Profile, 'photoFileId' | 'givenName' | 'familyName'> }

/** The own photo, also before patients may see it. */
export function Portrait({ profile: { photoFileId, givenName, familyName }, ...avatar }: Props) {
  const t = useTranslations('practitioners.documents')
  const address = useQuery({
    ...query(getDownloadUrl, { params: { id: photoFileId ?? '' }, query: { disposition: 'inline' } }),
    enabled: photoFileId !== null,
    // The address works for five minutes.
    staleTime: 4 * 60_000,
  })
  return (
    <Avatar
      size={88}
      radius="lg"
      color="accent"
      src={photoFileId ? (address.data?.url ?? null) : null}
      alt={address.data ? t('photoOf') : ''}
      {...avatar}
    >
      {initialsOf(`${givenName} ${familyName}`)}
    </Avatar>
  )
}
