'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import classes from './check.module.css'
import { heardFrom, levelOf } from './level.ts'

const every = 80

/** Moves with the voice. Whoever does not see it reads, once, that the voice was heard. */
export function MicLevel({ track }: { track: MediaStreamTrack }) {
  const t = useTranslations('callCheck')
  const bar = useRef<HTMLSpanElement>(null)
  const [heard, setHeard] = useState(false)
  useEffect(() => {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      const level = levelOf(samples)
      bar.current?.style.setProperty('--level', String(level))
      if (level >= heardFrom) setHeard(true)
    }, every)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [track])
  return (
    <div>
      <span className={classes['level']} aria-hidden ref={bar} />
      <Text size="sm" c="dimmed" role="status">
        {t(heard ? 'microphone.heard' : 'microphone.speak')}
      </Text>
    </div>
  )
}
