'use client'
import { useTranslations } from '@imeds/i18n/react'
import { formatCountdown } from '@imeds/i18n/time'
import { Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { useNow } from '@/lib/use-now.ts'

type Props = {
  /** The instant at which it ends. */
  until: string
  /** The server's time when it told `until`, so that a wrong clock on this device does not matter. */
  serverNow?: string
  onEnd?: () => void
}

const lastMinute = 60_000

/** The time that is left, second by second. Screen readers hear it when the last minute begins and at the end. */
export function Countdown({ until, serverNow, onEnd }: Props) {
  const t = useTranslations('common')
  const now = useNow(1000)
  const [skew] = useState(() => (serverNow === undefined ? 0 : Date.parse(serverNow) - Date.now()))
  const left = now === null ? null : Math.max(0, Date.parse(until) - (now + skew))
  const ended = left === 0
  const announceEnd = useEffectEvent(() => onEnd?.())
  useEffect(() => {
    if (ended) announceEnd()
  }, [ended])
  if (left === null) return <Text component="span">…</Text>
  const urgent = left <= lastMinute
  return (
    <>
      <Text
        component="span"
        role="timer"
        fw={640}
        c={urgent ? 'var(--imeds-danger-text)' : 'inherit'}
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {ended ? t('timeUp') : t('timeLeft', { time: formatCountdown(left) })}
      </Text>
      <VisuallyHidden aria-live="assertive">
        {ended ? t('timeUp') : urgent ? t('timeLeft', { time: t('minutes', { count: 1 }) }) : ''}
      </VisuallyHidden>
    </>
  )
}
