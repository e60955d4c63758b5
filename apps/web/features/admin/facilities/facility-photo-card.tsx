'use client'
import { call, mutation, query, queryKey } from '@imeds/client'
import { getFacility, listFacilities, type Facility } from '@imeds/contracts/facilities'
import { purposes, removeFacilityPhoto, setFacilityPhoto } from '@imeds/contracts/files'
import { useTranslations } from '@imeds/i18n/react'
import { Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { useSaid } from '@/lib/use-said.ts'
import { useUpload } from '@/lib/use-upload.ts'
import { FacilityPhoto } from '@/ui/facility-photo.tsx'
import { PhotoChoice } from '@/ui/photo-choice.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { UploadStatus } from '@/ui/upload-status.tsx'

const { contentTypes, maxBytes } = purposes.facility_photo

/** How the place looks to patients: chosen, changed, taken away. */
export function FacilityPhotoCard({ facility }: { facility: z.output<typeof Facility> }) {
  const t = useTranslations('admin.facilities.photo')
  const cache = useQueryClient()
  const { done, failed } = useSaid()
  const [version, setVersion] = useState(0)
  const params = { id: facility.id }
  const refresh = async () => {
    setVersion(version + 1)
    await Promise.all([
      cache.invalidateQueries({ queryKey: query(getFacility, { params }).queryKey }),
      cache.invalidateQueries({ queryKey: queryKey(listFacilities) }),
    ])
  }
  const upload = useUpload({ purpose: 'facility_photo' }, async ({ id: fileId }) => {
    await call(setFacilityPhoto, { params, body: { fileId } })
    await refresh()
  })
  const remove = useMutation({
    ...mutation(removeFacilityPhoto),
    onSuccess: async () => {
      await refresh()
      done(t('removed'))
    },
    onError: failed,
  })
  return (
    <SectionCard title={t('title')} lead={t('hint')}>
      <Stack gap="sm">
        <Group gap="lg">
          <FacilityPhoto facility={facility} size={88} version={version} />
          <PhotoChoice
            contentTypes={contentTypes}
            words={{ file: t('file'), add: t('add'), change: t('change') }}
            hasPhoto={facility.hasPhoto}
            sending={upload.isSending}
            onFile={upload.send}
            removal={{
              label: t('remove'),
              pending: remove.isPending,
              onRemove: () => remove.mutate({ params }),
            }}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t('accepted')}
        </Text>
        <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('kinds')} />
      </Stack>
    </SectionCard>
  )
}
