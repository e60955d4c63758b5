import type { RecordingPiece } from '@imeds/contracts/recordings'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { aimOf } from './in-step.ts'

const tickMs = 100

/** Its process may have died before the end that was written down: a piece is as long as its file. */
const heldBy = ({ duration }: HTMLVideoElement, { startMs, lengthMs }: RecordingPiece) => ({
  startMs,
  lengthMs: Number.isFinite(duration) ? Math.min(lengthMs, duration * 1000) : lengthMs,
})

/** One clock for all pieces of a recording: it waits for the slowest, and every piece follows it. */
export function usePlayback(pieces: readonly RecordingPiece[], lengthMs: number) {
  const [position, setPosition] = useState(0)
  const [playing, setPlaying] = useState(true)
  const videos = useRef(new Map<string, HTMLVideoElement>())
  const told = useRef(0)

  const follow = (at: number, plays: boolean) => {
    let waits = false
    for (const piece of pieces) {
      const video = videos.current.get(piece.url)
      if (!video) continue
      const aim = aimOf(heldBy(video, piece), at, plays, video.currentTime * 1000)
      if (aim.seekToMs !== null && !video.seeking) video.currentTime = aim.seekToMs / 1000
      if (aim.plays && !video.ended) {
        // Not enough has arrived, or the browser asks for a press first: the clock stands.
        waits ||= video.seeking || video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA
        if (video.paused) void video.play().catch(() => setPlaying(false))
      } else if (!video.paused) video.pause()
    }
    return waits
  }
  const tick = useEffectEvent(() => {
    const now = performance.now()
    const passed = now - told.current
    told.current = now
    const waits = follow(position, playing)
    if (!playing || waits) return
    const next = Math.min(lengthMs, position + passed)
    setPosition(next)
    if (next === lengthMs) setPlaying(false)
  })
  useEffect(() => {
    told.current = performance.now()
    const timer = setInterval(() => tick(), tickMs)
    return () => clearInterval(timer)
  }, [])

  return {
    position,
    playing,
    /** To be given each piece's element. */
    hold: (url: string) => (video: HTMLVideoElement | null) => {
      if (video) videos.current.set(url, video)
      else videos.current.delete(url)
    },
    seek: (ms: number) => setPosition(Math.max(0, Math.min(lengthMs, ms))),
    toggle: () => {
      if (!playing && position >= lengthMs) setPosition(0)
      setPlaying(!playing)
    },
  }
}
