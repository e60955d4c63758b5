import type { ReactNode } from 'react'
import classes from './insurance.module.css'

/** The work on the left, what one looks up on the right; one column on a phone. */
export function InsuranceColumns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <div className={classes['columns']}>
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  )
}
