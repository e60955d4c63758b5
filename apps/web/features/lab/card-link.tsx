import { IconChevronRight, type Icon } from '@tabler/icons-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import classes from './lab.module.css'

type Props = { href: string; icon: Icon; children: ReactNode }

/** An order or a report in a list, which opens it. */
export function CardLink({ href, icon: Picture, children }: Props) {
  return (
    <Link href={href} prefetch={false} className={classes['card']}>
      <span className={classes['icon']} aria-hidden>
        <Picture size={24} stroke={1.6} />
      </span>
      <span className={classes['text']}>{children}</span>
      <IconChevronRight size={20} aria-hidden />
    </Link>
  )
}
