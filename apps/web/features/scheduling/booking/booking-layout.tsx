import type { ReactNode } from 'react'
import classes from './booking.module.css'

type Props = {
  /** Beside the work at hand; above it on a phone. */
  first: ReactNode
  /** Below that; below the work on a phone. */
  then?: ReactNode
  children: ReactNode
}

/** The work at hand, and what it is about. */
export function BookingLayout({ first, then, children }: Props) {
  return (
    <div className={classes['layout']}>
      <div className={classes['first']}>{first}</div>
      <div className={classes['work']}>{children}</div>
      <div className={classes['then']}>{then}</div>
    </div>
  )
}
