'use client'
import type { OwnMediaState } from '@imeds/client/call/own-media'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, Stack } from '@mantine/core'
import type { DeviceKind } from './devices/device-list.ts'
import { DeviceSelect } from './devices/device-select.tsx'
import { useDevices } from './devices/use-devices.ts'

type Props = {
  opened: boolean
  own: OwnMediaState
  withCamera: boolean
  speaker: string | undefined
  onChoose: (kind: DeviceKind, id: string) => void
  onClose: () => void
}

/** Another microphone, camera or speaker in the middle of a call. */
export function DeviceDialog({ opened, own, withCamera, speaker, onChoose, onClose }: Props) {
  const t = useTranslations('call.devices')
  const { audio, video } = own.tracks
  const devices = useDevices(opened)
  const used = {
    microphone: audio?.getSettings().deviceId,
    camera: own.media.screen ? undefined : video?.getSettings().deviceId,
    speaker,
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('title')}>
      <Stack>
        {(['microphone', 'camera', 'speaker'] as const)
          .filter((kind) => withCamera || kind !== 'camera')
          .map((kind) => (
            <DeviceSelect
              key={kind}
              kind={kind}
              devices={devices[kind]}
              wanted={used[kind]}
              onChoose={(id) => onChoose(kind, id)}
            />
          ))}
        <Button onClick={onClose}>{t('done')}</Button>
      </Stack>
    </Modal>
  )
}
