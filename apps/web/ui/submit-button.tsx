'use client'
import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'

/** Sends its form; while the answer is awaited a second press does nothing. */
export function SubmitButton({ children, ...props }: ButtonProps & { children: ReactNode }) {
  return (
    <Button type="submit" {...props}>
      {children}
    </Button>
  )
}
