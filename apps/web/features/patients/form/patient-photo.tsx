'use client'
import { call, mutation, query, queryKey } from '@imeds/client'
import { purposes, removePatientPhoto, setPatientPhoto } from '@imeds/contracts/files'
import { getPatient, listPatients } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Card, FileButton, Group, Stack, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import { useUpload } from '@/lib/use-upload.ts'
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
          <Group gap="sm">
            <FileButton
              accept={contentTypes.join(',')}
              onChange={(file) => file && upload.send(file)}
              inputProps={{ 'aria-label': t('file') }}
            >
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={upload.isSending}
                  leftSection={<IconCamera size={18} aria-hidden />}
                >
                  {patient.photoFileId ? t('change') : t('add')}
                </Button>
              )}
            </FileButton>
            {patient.photoFileId ? (
              <Button
                variant="subtle"
                color="gray"
                loading={remove.isPending}
                onClick={() => remove.mutate({ params })}
              >
                {t('remove')}
              </Button>
            ) : null}
          </Group>
          <Text size="sm" c="dimmed">
            {t('hint')}
          </Text>
          <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('kinds')} />
        </Stack>
      </Group>
    </Card>
  )
}
