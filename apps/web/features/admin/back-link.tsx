import { IconChevronLeft } from '@tabler/icons-react'
import { LinkText } from '@/ui/link-text.tsx'
import classes from './admin.module.css'

/** The way up from a page of one thing to the list of all. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <LinkText href={href} size="sm" className={classes['back'] ?? ''}>
      <IconChevronLeft size={16} aria-hidden />
      {children}
    </LinkText>
  )
}
