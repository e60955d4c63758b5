'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useNetwork } from '@mantine/hooks'
import { IconWifiOff } from '@tabler/icons-react'
import { useConnection } from '@/lib/socket.tsx'
import classes from './shell.module.css'

/** Says that what stands on the page may be old: no network, or the live line is down. */
export function OfflineBanner() {
  const t = useTranslations('shell.offline')
  const { online } = useNetwork()
  const line = useConnection()
  const sentence = !online ? t('network') : line === 'offline' || line === 'throttled' ? t('live') : null
  return (
    <div aria-live="polite">
      {sentence ? (
        <p className={classes['offline']}>
          <IconWifiOff size={18} aria-hidden />
          {sentence}
        </p>
      ) : null}
    </div>
  )
}
