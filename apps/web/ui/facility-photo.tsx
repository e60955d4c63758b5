import { facilityPhotoPath } from '@imeds/contracts/files'
import { Avatar, type AvatarProps } from '@mantine/core'
import { initialsOf } from './initials.ts'

type Props = Omit<AvatarProps, 'src' | 'alt' | 'children'> & {
  facility: { id: string; name: string; hasPhoto: boolean }
  /** Changes with the photo, so that no earlier one is shown from a cache. */
  version?: string | number
}

/** A place of care as it looks; its initials until it shows itself. Its name stands beside it. */
export function FacilityPhoto({ facility: { id, name, hasPhoto }, version, ...avatar }: Props) {
  const src = hasPhoto ? facilityPhotoPath(id) + (version === undefined ? '' : `?v=${version}`) : null
  return (
    <Avatar radius="md" color="accent" src={src} alt="" {...avatar}>
      {initialsOf(name)}
    </Avatar>
  )
}
