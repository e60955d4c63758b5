'use client'
import type { MediaProblem } from '@imeds/client/call/own-media'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconCameraOff, IconMicrophoneOff } from '@tabler/icons-react'

type Props = { kind: 'microphone' | 'camera'; problem: MediaProblem; onAgain: () => void }

/** Why there is no sound or no picture, and what to do about it, in words that need no technician. */
export function MediaHelp({ kind, problem, onAgain }: Props) {
  const t = useTranslations('callCheck')
  const Icon = kind === 'camera' ? IconCameraOff : IconMicrophoneOff
  return (
    <Alert
      color={kind === 'camera' ? 'warning' : 'danger'}
      variant="light"
      icon={<Icon aria-hidden />}
      title={t(`${kind}.${problem}.title`)}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(`${kind}.${problem}.help`)}</Text>
        {problem === 'unsupported' ? null : (
          <Button size="sm" variant="default" onClick={onAgain}>
            {t('again')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
