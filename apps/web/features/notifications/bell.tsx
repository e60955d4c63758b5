'use client'
import { query, queryKey } from '@imeds/client'
import { listNotifications } from '@imeds/contracts/notifications'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Popover, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBell } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { can, useSession } from '@/lib/use-session.tsx'
import { BellList } from './bell-list.tsx'
import classes from './notifications.module.css'

/** How many the popover shows; the page shows all. */
const shown = 6

/** The bell in the header: how many are unread, and the latest of them. */
export function Bell() {
  const session = useSession()
  return session.user && can(session, 'notification.read') ? <LiveBell userId={session.user.id} /> : null
}

function LiveBell({ userId }: { userId: string }) {
  const t = useTranslations('notifications.page')
  const [opened, popover] = useDisclosure(false)
  const pathname = usePathname()
  const [arrived, setArrived] = useState(false)
  const cache = useQueryClient()
  const list = useQuery(query(listNotifications, { query: { limit: shown } }))
  useTopic(`user/${userId}`, ({ name }) => {
    setArrived(name === 'notification.created')
    void cache.invalidateQueries({ queryKey: queryKey(listNotifications) })
  })
  // A link in it leads elsewhere: it has done its work.
  const { close } = popover
  useEffect(() => close(), [pathname, close])
  const unread = list.data?.unread ?? 0
  return (
    <Popover
      opened={opened}
      onChange={(open) => (open ? popover.open() : popover.close())}
      position="bottom-end"
      width="min(24rem, calc(100vw - 1.5rem))"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('bell', { count: unread })}
          onClick={popover.toggle}
          pos="relative"
        >
          <IconBell size={20} aria-hidden />
          {unread > 0 ? (
            <span className={classes['badge']} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          ) : null}
        </ActionIcon>
      </Popover.Target>
      <VisuallyHidden aria-live="polite">{arrived ? t('arrived') : ''}</VisuallyHidden>
      <Popover.Dropdown p={0} aria-label={t('title')}>
        <BellList list={list} />
      </Popover.Dropdown>
    </Popover>
  )
}
