import type { ReactNode } from 'react'
import classes from './records.module.css'

/** What happened on the left, what else there is beside it; one column on a phone. */
export function RecordColumns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={classes['columns']}>
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  )
}
