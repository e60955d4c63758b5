import type { ReactNode } from 'react'
import classes from './details.module.css'

/** The record on the left, the facts beside it; one column on a phone. */
export function ProfileColumns({ record, aside }: { record: ReactNode; aside: ReactNode }) {
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>{record}</div>
      <div className={classes['column']}>{aside}</div>
    </div>
  )
}
