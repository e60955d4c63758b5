'use client'
import type { PersonInCall } from '@imeds/client/call/room'
import type { CallMode } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Loader } from '@mantine/core'
import { IconAntennaBars3, IconAntennaBars4, IconAntennaBars5, IconMicrophoneOff } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { initialsOf } from '@/ui/initials.ts'
import classes from './call.module.css'
import { PersonVideo } from './person-video.tsx'

type Props = {
  person: PersonInCall
  /** The mode that we keep to. */
  taking: CallMode
  speaker: string | undefined
  onSilent: () => void
  element?: RefObject<HTMLVideoElement | null>
}

const bars = { good: IconAntennaBars5, fair: IconAntennaBars4, poor: IconAntennaBars3 }

function whyNot({ media }: PersonInCall, taking: CallMode) {
  if (media.mode === 'text') return 'writesOnly'
  if (media.mode === 'audio' || taking === 'audio') return 'soundOnly'
  return media.video ? 'picturePaused' : 'noPicture'
}

/** Somebody else: the picture, or the name where there is none, and how the connection is. */
export function Tile({ person, taking, ...video }: Props) {
  const t = useTranslations('call')
  const { name, media, state, pictures, quality, received } = person
  const pictured = state !== 'connecting' && taking === 'video' && media.video && pictures
  const Bars = bars[quality ?? 'good']
  const why = state === 'connected' ? t(whyNot(person, taking)) : null
  return (
    <figure className={classes['tile']} data-state={state} data-seat={person.seat}>
      <PersonVideo
        tracks={received}
        hidden={!pictured}
        label={media.screen ? t('screenOf', { name }) : name}
        className={media.screen ? classes['screen'] : classes['picture']}
        {...video}
      />
      {pictured ? null : (
        <div className={classes['face']}>
          <span className={classes['initials']} aria-hidden>
            {initialsOf(name)}
          </span>
          {why === null ? null : <span>{why}</span>}
        </div>
      )}
      {state === 'connected' ? null : (
        <output className={classes['state']}>
          <Loader size="xs" color="white" aria-hidden />
          {t(state === 'connecting' ? 'connecting' : 'reconnecting', { name })}
        </output>
      )}
      <figcaption className={classes['caption']}>
        {media.audio ? null : <IconMicrophoneOff size={18} role="img" aria-label={t('muted')} />}
        <span>{media.screen ? t('screenOf', { name }) : name}</span>
        {quality === null ? null : (
          <Bars size={20} role="img" aria-label={t(`quality.${quality}`)} data-quality={quality} />
        )}
      </figcaption>
    </figure>
  )
}
