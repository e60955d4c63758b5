'use client'
import type { OwnMediaState } from '@imeds/client/call/own-media'
import { useTranslations } from '@imeds/i18n/react'
import { IconMicrophoneOff, IconVideoOff } from '@tabler/icons-react'
import classes from './call.module.css'
import { PersonVideo } from './person-video.tsx'

/** What one gives oneself: small, in a corner, mirrored as in a mirror. */
export function OwnTile({ own: { tracks, media } }: { own: OwnMediaState }) {
  const t = useTranslations('call')
  return (
    <figure className={classes['own']}>
      <PersonVideo
        own
        tracks={tracks}
        hidden={!media.video}
        label={t(media.screen ? 'yourScreen' : 'you')}
        className={media.screen ? classes['screen'] : classes['mirrored']}
      />
      {media.video ? null : <IconVideoOff size={22} role="img" aria-label={t('noPicture')} />}
      <figcaption className={classes['caption']}>
        {media.audio ? null : <IconMicrophoneOff size={16} role="img" aria-label={t('muted')} />}
        <span>{t(media.screen ? 'yourScreen' : 'you')}</span>
      </figcaption>
    </figure>
  )
}
