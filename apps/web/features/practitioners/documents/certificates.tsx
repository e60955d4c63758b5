'use client'
import { call, mutation } from '@imeds/client'
import { getDownloadUrl, purposes } from '@imeds/contracts/files'
import { removeOwnDocument } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useFormat, useProblem } from '@/lib/use-format.ts'
import { UploadStatus } from '@/ui/upload-status.tsx'
import type { Profile } from '../profile.ts'
import { useKeepProfile } from '../use-own-profile.ts'
import classes from './documents.module.css'
import { useAttach } from './use-attach.ts'

const { contentTypes, maxBytes } = purposes.practitioner_certificate
const homeZone = 'Asia/Kolkata'

/** The registration certificates: added, looked at, taken away. */
export function Certificates({ profile }: { profile: Profile }) {
  const t = useTranslations('practitioners.documents')
  const { instant } = useFormat()
  const upload = useAttach('practitioner_certificate')
  const certificates = profile.documents.filter(({ kind }) => kind === 'certificate')
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="h4">
          {t('certificate')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('certificateHint')}
        </Text>
      </div>
      {certificates.length > 0 ? (
        <ul className={classes['list']}>
          {certificates.map(({ id, fileId, attachedAt }) => (
            <Certificate key={id} id={id} fileId={fileId} when={instant(attachedAt, homeZone)} />
          ))}
        </ul>
      ) : (
        <Text c="dimmed">{profile.credentialsSeenAt ? t('paper') : t('none')}</Text>
      )}
      <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('kinds.certificate')} />
      <FileButton accept={contentTypes.join(',')} onChange={(file) => file && upload.send(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={upload.isSending}
            leftSection={<IconUpload size={18} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
          >
            {certificates.length > 0 ? t('anotherCertificate') : t('addCertificate')}
          </Button>
        )}
      </FileButton>
    </Stack>
  )
}

function Certificate({ id, fileId, when }: { id: string; fileId: string; when: string }) {
  const t = useTranslations('practitioners.documents')
  const common = useTranslations('common')
  const problem = useProblem()
  const keep = useKeepProfile()
  const fail = (error: unknown) => notifications.show({ color: 'danger', message: problem(error) })
  const view = useMutation({
    mutationFn: () => call(getDownloadUrl, { params: { id: fileId }, query: { disposition: 'attachment' } }),
    onSuccess: ({ url }) => location.assign(url),
    onError: fail,
  })
  const remove = useMutation({
    ...mutation(removeOwnDocument),
    onSuccess: (profile) => {
      keep(profile)
      notifications.show({ message: t('removed') })
    },
    onError: fail,
  })
  const ask = () =>
    modals.openConfirmModal({
      title: t('removeTitle'),
      children: <Text>{t('removeBody')}</Text>,
      labels: { confirm: t('remove'), cancel: common('cancel') },
      confirmProps: { color: 'danger' },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: () => remove.mutate({ params: { id } }),
    })
  return (
    <li>
      <Text>{t('added', { when })}</Text>
      <Group gap={4}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('viewOf', { when })}
          loading={view.isPending}
          onClick={() => view.mutate()}
        >
          {t('view')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('removeOf', { when })}
          loading={remove.isPending}
          onClick={ask}
        >
          {t('remove')}
        </Button>
      </Group>
    </li>
  )
}
