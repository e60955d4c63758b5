'use client'
import { Anchor, type AnchorProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link in running text; usable in server components. */
export function LinkText({ href, children, ...props }: AnchorProps & { href: string; children: ReactNode }) {
  return (
    <Anchor component={Link} href={href} {...props}>
      {children}
    </Anchor>
  )
}
