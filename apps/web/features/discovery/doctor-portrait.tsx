import type { PractitionerCard } from '@imeds/contracts/discovery'
import { practitionerPhotoPath } from '@imeds/contracts/files'
import type { output } from 'zod'
import { initialsOf } from '@/ui/initials.ts'
import classes from './doctor-card.module.css'
import { fullName } from './practitioner.ts'

type Props = {
  practitioner: Pick<output<typeof PractitionerCard>, 'id' | 'givenName' | 'familyName' | 'photoFileId'>
  large?: boolean
}

/** A doctor's face, or the letters that stand for it; the name always stands beside it. */
export function DoctorPortrait({ practitioner, large = false }: Props) {
  const { id, photoFileId } = practitioner
  return (
    <span
      className={classes['portrait']}
      data-large={large || undefined}
      data-initials={initialsOf(fullName(practitioner))}
      aria-hidden
    >
      {photoFileId ? (
        // Named by the file, so that a new photo is not the old one out of a cache.
        <img src={`${practitionerPhotoPath(id)}?v=${photoFileId}`} alt="" loading="lazy" />
      ) : null}
    </span>
  )
}
