'use client'
import { purposes } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text, Title } from '@mantine/core'
import { PhotoChoice } from '@/ui/photo-choice.tsx'
import { UploadStatus } from '@/ui/upload-status.tsx'
import { Portrait } from '../portrait.tsx'
import type { Profile } from '../profile.ts'
import { useAttach } from './use-attach.ts'

const { contentTypes, maxBytes } = purposes.practitioner_photo

/** The face that patients see; a new one takes the old one's place. */
export function Photo({ profile }: { profile: Profile }) {
  const t = useTranslations('practitioners.documents')
  const upload = useAttach('practitioner_photo')
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="h4">
          {t('photo')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('photoHint')}
        </Text>
      </div>
      <Group>
        <Portrait profile={profile} />
        <PhotoChoice
          contentTypes={contentTypes}
          words={{ add: t('addPhoto'), change: t('changePhoto') }}
          hasPhoto={profile.photoFileId !== null}
          sending={upload.isSending}
          onFile={upload.send}
        />
      </Group>
      <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('kinds.photo')} />
    </Stack>
  )
}
