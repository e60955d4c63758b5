'use client'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './print-sheet.module.css'

/** What goes on paper of a page; all else stays on the screen. */
export const PrintSheet = ({ children }: { children: ReactNode }) => (
  <div className={classes['sheet']}>{children}</div>
)

/** A part of the sheet that stays on the screen. */
export const OnScreen = ({ children }: { children: ReactNode }) => (
  <div className={classes['hidden']}>{children}</div>
)

export function PrintButton({ children }: { children: string }) {
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden />}
      onClick={() => window.print()}
    >
      {children}
    </Button>
  )
}
