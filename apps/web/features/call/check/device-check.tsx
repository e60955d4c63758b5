'use client'
import { canCall } from '@imeds/client/call/rtc'
import type { OwnMedia } from '@imeds/client/call/own-media'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Group, Stack, Switch } from '@mantine/core'
import { IconDeviceMobileOff, IconVolume } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useHydrated } from '@/lib/use-hydrated.ts'
import { chosenOf } from '../devices/device-list.ts'
import { DeviceSelect } from '../devices/device-select.tsx'
import { readDevices, rememberDevices } from '../devices/remembered.ts'
import { useDevices } from '../devices/use-devices.ts'
import classes from './check.module.css'
import { MediaHelp } from './media-help.tsx'
import { MicLevel } from './mic-level.tsx'
import { NetworkLine } from './network-line.tsx'
import { playTone } from './play-tone.ts'
import { Preview } from './preview.tsx'
import { useMediaState, useOwnMedia } from './use-own-media.ts'

/** How a person joins; with which devices is remembered. */
export type ReadyDevices = { camera: boolean }

export type DeviceCheckProps = {
  /** Of the consultation: in an audio call no camera is asked for. */
  mode: 'video' | 'audio'
  servers: Parameters<typeof NetworkLine>[0]['servers']
  /** What is to be done once all is well. */
  children?: (ready: ReadyDevices) => ReactNode
}

/** Camera, microphone, speaker and network before a call, with help for what is missing. */
export function DeviceCheck(props: DeviceCheckProps) {
  const t = useTranslations('callCheck')
  const hydrated = useHydrated()
  if (!hydrated) return null
  if (!canCall())
    return (
      <Alert
        color="danger"
        variant="light"
        icon={<IconDeviceMobileOff aria-hidden />}
        title={t('noCall.title')}
      >
        {t('noCall.help')}
      </Alert>
    )
  return <WithMedia {...props} />
}

function WithMedia(props: DeviceCheckProps) {
  const own = useOwnMedia({ video: props.mode === 'video' })
  return own === null ? null : <Check own={own} {...props} />
}

function Check({ own, mode, servers, children }: DeviceCheckProps & { own: OwnMedia }) {
  const t = useTranslations('callCheck')
  const state = useMediaState(own)
  const { tracks, asking, microphone, camera } = state
  const [chosen, setChosen] = useState(readDevices)
  const devices = useDevices(`${tracks.audio?.id} ${tracks.video?.id}`)
  const choose = (change: Partial<typeof chosen>) => {
    rememberDevices(change)
    setChosen((before) => ({ ...before, ...change }))
    const { microphone: mic, camera: cam } = change
    void own.choose({ ...(mic ? { microphone: mic } : {}), ...(cam ? { camera: cam } : {}) })
  }
  const show = (on: boolean) => {
    rememberDevices({ cameraOff: !on })
    void own.turnCamera(on)
  }
  const speaker = chosenOf(devices.speaker, chosen.speaker)
  return (
    <Stack gap="md">
      {asking ? (
        <Alert color="info" variant="light" title={t('asking.title')} role="status">
          {t('asking.help')}
        </Alert>
      ) : null}
      <div className={classes['check']}>
        {mode === 'video' ? (
          <Stack gap="sm">
            <Preview track={tracks.video} />
            <Switch
              label={t('camera.on')}
              checked={tracks.video !== null}
              disabled={asking}
              onChange={({ currentTarget }) => show(currentTarget.checked)}
            />
            {camera ? <MediaHelp kind="camera" problem={camera} onAgain={() => show(true)} /> : null}
          </Stack>
        ) : null}
        <Stack gap="sm">
          {microphone ? (
            <MediaHelp kind="microphone" problem={microphone} onAgain={() => void own.mute(false)} />
          ) : null}
          {tracks.audio ? <MicLevel track={tracks.audio} /> : null}
          <DeviceSelect
            kind="microphone"
            devices={devices.microphone}
            wanted={chosen.microphone}
            onChoose={(id) => choose({ microphone: id })}
          />
          {mode === 'video' ? (
            <DeviceSelect
              kind="camera"
              devices={devices.camera}
              wanted={chosen.camera}
              onChoose={(id) => choose({ camera: id })}
            />
          ) : null}
          <DeviceSelect
            kind="speaker"
            devices={devices.speaker}
            wanted={chosen.speaker}
            onChoose={(id) => choose({ speaker: id })}
          />
          <SpeakerTest speaker={speaker} />
          <NetworkLine servers={servers} />
        </Stack>
      </div>
      {children?.({ camera: tracks.video !== null })}
    </Stack>
  )
}

function SpeakerTest({ speaker }: { speaker: string | null }) {
  const t = useTranslations('callCheck.speaker')
  const [playing, setPlaying] = useState(false)
  const play = () => {
    setPlaying(true)
    void playTone(speaker)
      .catch(() => undefined)
      .finally(() => setPlaying(false))
  }
  return (
    <Group>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconVolume size={18} aria-hidden />}
        aria-disabled={playing}
        onClick={playing ? undefined : play}
      >
        {t(playing ? 'playing' : 'play')}
      </Button>
    </Group>
  )
}
