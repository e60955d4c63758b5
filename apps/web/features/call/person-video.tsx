'use client'
import type { Tracks } from '@imeds/client/call/rtc'
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

type Props = {
  tracks: Tracks
  /** One does not hear oneself. */
  own?: boolean
  /** Sound goes on while nothing is to be seen. */
  hidden: boolean
  className: string | undefined
  label: string
  speaker?: string | undefined
  /** The browser wants a press before it makes a sound. */
  onSilent?: () => void
  element?: RefObject<HTMLVideoElement | null>
}

/** What comes from one person. */
export function PersonVideo({
  tracks,
  own = false,
  hidden,
  className,
  label,
  speaker,
  onSilent,
  element,
}: Props) {
  const inner = useRef<HTMLVideoElement>(null)
  const ref = element ?? inner
  const { audio, video } = tracks
  const silent = useEffectEvent(() => onSilent?.())
  useEffect(() => {
    const player = ref.current
    if (!player) return
    player.srcObject = new MediaStream([own ? null : audio, video].filter((track) => track !== null))
    player.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') silent()
    })
    return () => {
      player.srcObject = null
    }
  }, [audio, video, own, ref])
  // Again for each new sound: a change of what is played aborts it.
  useEffect(() => {
    if (speaker !== undefined) void ref.current?.setSinkId?.(speaker).catch(() => undefined)
  }, [speaker, audio, video, ref])
  return (
    // Live speech has no captions.
    // oxlint-disable-next-line jsx-a11y/media-has-caption
    <video
      ref={ref}
      className={className}
      data-hidden={hidden || undefined}
      aria-label={label}
      muted={own}
      autoPlay
      playsInline
    />
  )
}
