'use client'
import { useTranslations } from '@imeds/i18n/react'
import { IconVideoOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import classes from './check.module.css'

/** How the person will look, mirrored as they know themselves. */
export function Preview({ track }: { track: MediaStreamTrack | null }) {
  const t = useTranslations('callCheck')
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = track && new MediaStream([track])
  }, [track])
  return (
    <div className={classes['preview']}>
      {track ? (
        <video ref={video} autoPlay muted playsInline aria-label={t('camera.preview')} />
      ) : (
        <p>
          <IconVideoOff size={28} aria-hidden />
          {t('camera.off')}
        </p>
      )}
    </div>
  )
}
