'use client'
import { isApiError } from '@imeds/client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useProblem } from '@/lib/use-format.ts'
import type { Upload } from '@/lib/use-upload.ts'

type Props = {
  upload: Upload
  maxBytes: number
  /** The accepted kinds in words: `PDF, JPEG or PNG`. */
  kinds: string
}

/** How far a file has come, or why it did not arrive, with a way to stop or repeat. */
export function UploadStatus({ upload, maxBytes, kinds }: Props) {
  const t = useTranslations('files')
  const common = useTranslations('common')
  const problem = useProblem()
  const { progress, unfit, error } = upload
  const percent = Math.round((progress?.share ?? 0) * 100)
  return (
    <Stack gap="xs" aria-live="polite">
      {progress ? (
        <Group gap="sm" wrap="nowrap">
          <Progress.Root flex={1} size="sm">
            <Progress.Section value={percent} aria-label={t('progress')} />
          </Progress.Root>
          <Text size="sm" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
            {progress.phase === 'sending' ? t('sending', { percent: String(percent) }) : t(progress.phase)}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={upload.stop}>
            {t('stop')}
          </Button>
        </Group>
      ) : null}
      {unfit ? (
        <Alert color="danger" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {t(unfit, { megabytes: String(maxBytes / 1024 / 1024), kinds })}
        </Alert>
      ) : null}
      {error && !progress && !unfit ? (
        <Alert
          color="danger"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={isInterrupted(error) ? t('interrupted') : problem(error)}
        >
          <Button size="sm" variant="default" onClick={upload.retry}>
            {common('retry')}
          </Button>
        </Alert>
      ) : null}
      {upload.isDone && !unfit ? (
        <Text size="sm" c="dimmed">
          {t('done')}
        </Text>
      ) : null}
    </Stack>
  )
}

const isInterrupted = (error: unknown) => isApiError(error) && error.code === 'offline'
