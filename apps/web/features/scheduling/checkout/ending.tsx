'use client'
import { useEffect, useRef, type ReactNode } from 'react'
import classes from './checkout.module.css'

type Props = { tone: 'success' | 'warning'; sign: ReactNode; title: string; children: ReactNode }

/** How a checkout ended. The heading takes the focus, so that who does not see the change hears it. */
export function Ending({ tone, sign, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={classes['end']} data-tone={tone}>
      <span className={classes['sign']} data-tone={tone} aria-hidden>
        {sign}
      </span>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  )
}
