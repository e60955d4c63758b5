import type { ReactNode } from 'react'
import classes from './booking.module.css'

/** The work at hand, and beside it (above it on a phone) what it is about. */
export function BookingLayout({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className={classes['layout']}>
      <div>{children}</div>
      <aside className={classes['aside']}>{aside}</aside>
    </div>
  )
}
