'use client'
import type { CallMode } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Menu, UnstyledButton } from '@mantine/core'
import {
  IconDots,
  IconMessage,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconPictureInPicture,
  IconScreenShare,
  IconSettings,
  IconVideo,
  IconVideoOff,
  IconVolume,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './call.module.css'

type ButtonProps = {
  label: string
  icon: ReactNode
  /** For what is on or off. */
  on?: boolean
  danger?: boolean
  onPress?: () => void
}

function Control({ label, icon, on, danger, onPress }: ButtonProps) {
  return (
    <UnstyledButton
      className={classes['control'] ?? ''}
      data-danger={danger || undefined}
      data-off={on === false || undefined}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      onClick={onPress}
    >
      <span className={classes['icon']}>{icon}</span>
      <span className={classes['word']}>{label}</span>
    </UnstyledButton>
  )
}

const modes = [
  { mode: 'video', Icon: IconVideo },
  { mode: 'audio', Icon: IconVolume },
  { mode: 'text', Icon: IconMessage },
] as const

export type ControlsProps = {
  microphone: boolean
  camera: boolean
  screen: boolean
  withPicture: boolean
  /** What one keeps to, and goes on in. */
  mode: CallMode
  onMode: (mode: CallMode) => void
  onMicrophone: () => void
  onCamera: () => void
  onScreen: (() => void) | null
  onSmallWindow: (() => void) | null
  onDevices: () => void
  onLeave: () => void
}

/** What one can do in a call, under the pictures. */
export function Controls(props: ControlsProps) {
  const t = useTranslations('call.controls')
  const { microphone, camera, screen, withPicture, mode, onMode, onScreen, onSmallWindow } = props
  return (
    <div className={classes['controls']} role="toolbar" aria-label={t('label')}>
      <Control
        label={t('microphone')}
        icon={microphone ? <IconMicrophone aria-hidden /> : <IconMicrophoneOff aria-hidden />}
        on={microphone}
        onPress={props.onMicrophone}
      />
      {withPicture ? (
        <Control
          label={t('camera')}
          icon={camera ? <IconVideo aria-hidden /> : <IconVideoOff aria-hidden />}
          on={camera}
          onPress={props.onCamera}
        />
      ) : null}
      <Menu position="top" withinPortal>
        <Menu.Target>
          <UnstyledButton className={classes['control'] ?? ''}>
            <span className={classes['icon']}>
              <IconDots aria-hidden />
            </span>
            <span className={classes['word']}>{t('more')}</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {onScreen && withPicture ? (
            <Menu.Item leftSection={<IconScreenShare size={20} aria-hidden />} onClick={onScreen}>
              {t(screen ? 'stopScreen' : 'screen')}
            </Menu.Item>
          ) : null}
          {onSmallWindow ? (
            <Menu.Item leftSection={<IconPictureInPicture size={20} aria-hidden />} onClick={onSmallWindow}>
              {t('pictureInPicture')}
            </Menu.Item>
          ) : null}
          {modes
            .filter(({ mode: one }) => one !== mode && (withPicture || one !== 'video'))
            .map(({ mode: one, Icon }) => (
              <Menu.Item key={one} leftSection={<Icon size={20} aria-hidden />} onClick={() => onMode(one)}>
                {t(`goOn.${one}`)}
              </Menu.Item>
            ))}
          <Menu.Item leftSection={<IconSettings size={20} aria-hidden />} onClick={props.onDevices}>
            {t('devices')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Control label={t('leave')} icon={<IconPhoneOff aria-hidden />} danger onPress={props.onLeave} />
    </div>
  )
}
