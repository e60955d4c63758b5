'use client'
import type { CallMode } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'
import { IconMessage, IconVideo, IconVolume } from '@tabler/icons-react'
import classes from './call.module.css'

type Props = { withPicture: boolean; onMode: (mode: CallMode) => void }

/** In place of pictures: the person takes part in writing only, and can come back to the call. */
export function TextOnly({ withPicture, onMode }: Props) {
  const t = useTranslations('call.textOnly')
  return (
    <div className={classes['textOnly']} role="status">
      <IconMessage size={32} aria-hidden />
      <Text fw={560}>{t('title')}</Text>
      <Text size="sm">{t('body')}</Text>
      <Group gap="sm" justify="center">
        {withPicture ? (
          <Button leftSection={<IconVideo size={20} aria-hidden />} onClick={() => onMode('video')}>
            {t('video')}
          </Button>
        ) : null}
        <Button
          variant={withPicture ? 'default' : 'filled'}
          leftSection={<IconVolume size={20} aria-hidden />}
          onClick={() => onMode('audio')}
        >
          {t('audio')}
        </Button>
      </Group>
    </div>
  )
}
