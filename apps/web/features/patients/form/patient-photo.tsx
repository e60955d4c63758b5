'use client'
import { call, mutation, query, queryKey } from '@imeds/client'
import { purposes, removePatientPhoto, setPatientPhoto } from '@imeds/contracts/files'
import { getPatient, listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Card, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import { useUpload } from '@/lib/use-upload.ts'
import { PhotoChoice } from '@/ui/photo-choice.tsx'
import { UploadStatus } from '@/ui/upload-status.tsx'
import type { Patient } from '../patient.ts'
import { PatientAvatar } from '../patient-avatar.tsx'

const { contentTypes, maxBytes } = purposes.patient_photo

/** The face of a profile: chosen, changed, taken away. */
export function PatientPhoto({ patient }: { patient: Patient }) {
  const t = useTranslations('patients.photo')
  const cache = useQueryClient()
  const { done, failed } = useSaid()
  const params = { id: patient.id }
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: query(getPatient, { params }).queryKey }),
      cache.invalidateQueries({ queryKey: queryKey(listPatients) }),
    ])
  const upload = useUpload({ purpose: 'patient_photo', patientId: patient.id }, async ({ id: fileId }) => {
    await call(setPatientPhoto, { params, body: { fileId } })
    await refresh()
  })
  const remove = useMutation({
    ...mutation(removePatientPhoto),
    onSuccess: async () => {
      await refresh()
      done(t('removed'))
    },
    onError: failed,
  })
  return (
    <Card maw="52rem" mb="lg">
      <Group gap="lg">
        <PatientAvatar patient={patient} size={88} />
        <Stack gap="xs" flex={1}>
          <PhotoChoice
            contentTypes={contentTypes}
            words={{ file: t('file'), add: t('add'), change: t('change') }}
            hasPhoto={patient.photoFileId !== null}
            sending={upload.isSending}
            onFile={upload.send}
            removal={{
              label: t('remove'),
              pending: remove.isPending,
              onRemove: () => remove.mutate({ params }),
            }}
          />
          <Text size="sm" c="dimmed">
            {t('hint')}
          </Text>
          <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('kinds')} />
        </Stack>
      </Group>
    </Card>
  )
}
