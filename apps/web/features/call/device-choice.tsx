'use client'
import type { Choice, OwnMediaState } from '@imeds/client/call/own-media'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, Select, Stack } from '@mantine/core'
import { useDeviceInfos } from './use-device-infos.ts'

type Props = {
  opened: boolean
  own: OwnMediaState
  withCamera: boolean
  speaker: string | undefined
  onChoose: (choice: Choice) => void
  onSpeaker: (id: string) => void
  onClose: () => void
}

/** Another microphone, camera or speaker in the middle of a call. */
export function DeviceChoice({ opened, own, withCamera, speaker, onChoose, onSpeaker, onClose }: Props) {
  const t = useTranslations('call.devices')
  const devices = useDeviceInfos(null, opened)
  const options = (kind: MediaDeviceKind) =>
    devices
      .filter((device) => device.kind === kind && device.deviceId !== '')
      .map(({ deviceId, label }, index) => ({
        value: deviceId,
        label: label || t('unnamed', { number: String(index + 1) }),
      }))
  const used = (track: MediaStreamTrack | null) => track?.getSettings().deviceId ?? null
  const speakers = options('audiooutput')
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')}>
      <Stack>
        <Select
          label={t('microphone')}
          data={options('audioinput')}
          value={used(own.tracks.audio)}
          onChange={(id) => id && onChoose({ microphone: id })}
          allowDeselect={false}
        />
        {withCamera ? (
          <Select
            label={t('camera')}
            data={options('videoinput')}
            value={own.media.screen ? null : used(own.tracks.video)}
            onChange={(id) => id && onChoose({ camera: id })}
            allowDeselect={false}
          />
        ) : null}
        {speakers.length > 1 ? (
          <Select
            label={t('speaker')}
            data={speakers}
            value={speaker ?? 'default'}
            onChange={(id) => id && onSpeaker(id)}
            allowDeselect={false}
          />
        ) : null}
        <Button onClick={onClose}>{t('done')}</Button>
      </Stack>
    </Modal>
  )
}
