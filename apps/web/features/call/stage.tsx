'use client'
import type { CallRoom } from '@imeds/client/call/room'
import type { Tracks } from '@imeds/client/call/rtc'
import type { CallMode } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Loader, VisuallyHidden } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import classes from './call.module.css'
import { Controls } from './controls.tsx'
import { DeviceDialog } from './device-dialog.tsx'
import { Notices } from './notices.tsx'
import { OwnTile } from './own-tile.tsx'
import type { Stay, StayState } from './stay.ts'
import { TextOnly } from './text-only.tsx'
import { Tile } from './tile.tsx'
import { useComings } from './use-comings.ts'

/** What another feature adds to a call that is held. */
export type BesideCall = (call: { room: CallRoom; tracks: Tracks }) => ReactNode

type Props = {
  stay: Stay
  state: StayState
  mode: 'video' | 'audio'
  /** Whom to ring when nothing else gets through. */
  phone: string | null
  speaker: string | undefined
  chooseSpeaker: (id: string) => void
  beside?: BesideCall | undefined
}

/** The button that was pressed is gone, and may have stood far below: the call comes into sight, and takes the focus. */
function useCameIn() {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' })
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true })
  }, [])
  return section
}

/** The call itself: everybody's picture, one's own in a corner, and what one can do. */
export function Stage({ stay, state, mode, phone, speaker, chooseSpeaker, beside }: Props) {
  const t = useTranslations('call')
  const [silent, setSilent] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const section = useCameIn()
  const first = useRef<HTMLVideoElement>(null)
  const announcement = useComings(state.people)
  const { people, own, phase, wasIn } = state
  const { media } = stay
  const room = stay.room()
  const taking = own.media.mode
  const goOn = (next: CallMode) => void stay.goOn(next)
  const hear = () => {
    setSilent(false)
    for (const player of section.current?.querySelectorAll('video') ?? []) void player.play()
  }
  const sharing = typeof navigator.mediaDevices.getDisplayMedia === 'function'

  return (
    <section
      className={classes['call']}
      aria-label={t('title')}
      data-phase={phase}
      ref={section}
      tabIndex={-1}
    >
      <VisuallyHidden aria-live="polite">{announcement}</VisuallyHidden>
      <div className={classes['stage']}>
        {phase === 'in' && taking === 'text' ? (
          <TextOnly withPicture={mode === 'video'} onMode={goOn} />
        ) : null}
        <div
          className={classes['people']}
          data-count={people.length}
          hidden={phase === 'in' && taking === 'text'}
        >
          {people.map((person, index) => (
            <Tile
              key={person.presenceId}
              person={person}
              taking={taking}
              speaker={speaker}
              onSilent={() => setSilent(true)}
              {...(index === 0 ? { element: first } : {})}
            />
          ))}
        </div>
        {phase === 'in' && people.length === 0 && taking !== 'text' ? (
          <p className={classes['alone']}>{t('alone')}</p>
        ) : null}
        {phase === 'in' ? null : (
          <output className={classes['alone']}>
            <Loader size="sm" color="white" aria-hidden />
            {t(phase === 'asking' ? 'asking' : wasIn ? 'comingBack' : 'joining')}
          </output>
        )}
        {silent ? (
          <Button
            className={classes['hear'] ?? ''}
            leftSection={<IconVolume size={20} aria-hidden />}
            onClick={hear}
          >
            {t('hear')}
          </Button>
        ) : null}
        {taking === 'text' ? null : <OwnTile own={own} />}
      </div>
      <Controls
        microphone={own.media.audio}
        camera={own.media.video && !own.media.screen}
        screen={own.media.screen}
        withPicture={mode === 'video'}
        mode={taking}
        onMode={goOn}
        onMicrophone={() => void media.mute(own.media.audio)}
        onCamera={() => void media.turnCamera(!own.media.video)}
        onScreen={sharing ? () => void media.share(!own.media.screen) : null}
        onSmallWindow={
          document.pictureInPictureEnabled && taking === 'video' && people.length > 0
            ? () => void first.current?.requestPictureInPicture().catch(() => undefined)
            : null
        }
        onDevices={() => setChoosing(true)}
        onLeave={stay.leave}
      />
      {room && beside ? beside({ room, tracks: own.tracks }) : null}
      <Notices state={state} phone={phone} />
      <DeviceDialog
        opened={choosing}
        own={own}
        withCamera={mode === 'video'}
        speaker={speaker}
        onChoose={(kind, id) => (kind === 'speaker' ? chooseSpeaker(id) : void stay.choose(kind, id))}
        onClose={() => setChoosing(false)}
      />
    </section>
  )
}
