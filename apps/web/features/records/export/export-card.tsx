'use client'
import { urlOf } from '@imeds/client'
import { exportRecord } from '@imeds/contracts/records'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Card, Stack, Text } from '@mantine/core'
import { IconDownload, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import classes from '../records.module.css'

const parts = ['data', 'papers', 'files', 'log'] as const

/** What is in the archive, and the way to it. */
export function ExportCard({ patientId }: { patientId: string }) {
  const t = useTranslations('records.export')
  const [started, setStarted] = useState(false)
  return (
    <Card maw="44rem">
      <Stack gap="md" align="flex-start">
        <Text fw={560}>{t('holds')}</Text>
        <ul className={classes['holds']}>
          {parts.map((part) => (
            <li key={part}>{t(part)}</li>
          ))}
        </ul>
        <Alert variant="light" color="info" icon={<IconLock aria-hidden />}>
          {t('care')}
        </Alert>
        <Button
          component="a"
          href={urlOf(exportRecord, { params: { id: patientId } })}
          download
          leftSection={<IconDownload size={20} aria-hidden />}
          onClick={() => setStarted(true)}
        >
          {t('download')}
        </Button>
        <Text size="sm" c="dimmed" aria-live="polite">
          {started ? t('started') : ''}
        </Text>
      </Stack>
    </Card>
  )
}
