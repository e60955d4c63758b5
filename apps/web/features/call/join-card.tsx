'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group } from '@mantine/core'
import { IconMicrophone, IconVideo } from '@tabler/icons-react'
import { SectionCard } from '@/ui/section-card.tsx'

type Props = { mode: 'video' | 'audio'; onJoin: (options: { camera: boolean }) => void }

/** The call waits for this device. */
export function JoinCard({ mode, onJoin }: Props) {
  const t = useTranslations('call.join')
  const video = mode === 'video'
  return (
    <SectionCard title={t('title')} lead={t(video ? 'lead' : 'leadAudio')}>
      <Group gap="sm">
        {video ? (
          <Button leftSection={<IconVideo size={20} aria-hidden />} onClick={() => onJoin({ camera: true })}>
            {t('video')}
          </Button>
        ) : null}
        <Button
          variant={video ? 'default' : 'filled'}
          leftSection={<IconMicrophone size={20} aria-hidden />}
          onClick={() => onJoin({ camera: false })}
        >
          {t('audio')}
        </Button>
      </Group>
    </SectionCard>
  )
}
