import { initialsOf } from '@/ui/initials.ts'
import classes from './doctor-card.module.css'

/** A doctor's face, or the letters that stand for it. */
export function DoctorPortrait({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span
      className={classes['portrait']}
      data-large={large || undefined}
      data-initials={initialsOf(name)}
      aria-hidden
    />
  )
}
