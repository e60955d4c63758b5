'use client'
import type { PersonInCall } from '@imeds/client/call/room'
import { useTranslations } from '@imeds/i18n/react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Who came and who went, in words for those who do not see it. */
export function useComings(people: readonly PersonInCall[]): string {
  const t = useTranslations('call')
  const [announcement, announce] = useState('')
  const before = useRef(new Map<string, string>())
  const present = people.map(({ presenceId }) => presenceId).join(' ')
  const compare = useEffectEvent(() => {
    const now = new Map(people.map(({ presenceId, name }) => [presenceId, name]))
    const names = new Set(now.values())
    const came = [...now].filter(([id]) => !before.current.has(id)).map(([, name]) => t('joined', { name }))
    const went = [...before.current]
      .filter(([id, name]) => !now.has(id) && !names.has(name))
      .map(([, name]) => t('left', { name }))
    before.current = now
    if (came.length + went.length > 0) announce([...came, ...went].join(' '))
  })
  useEffect(() => compare(), [present])
  return announcement
}
