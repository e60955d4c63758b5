import type { Tone } from '@imeds/tokens'
import type { ReactNode } from 'react'
import classes from './status-badge.module.css'

/** A state in a word. The tone says what it means; the word says it to those who do not see the colour. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      {children}
    </span>
  )
}
