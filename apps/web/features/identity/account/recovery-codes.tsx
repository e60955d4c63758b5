'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, CopyButton, Group, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useSession } from '@/lib/use-session.tsx'
import { PrintButton, PrintSheet } from '@/ui/print-sheet.tsx'
import classes from './account.module.css'

/** The codes, this once: to be copied or printed before they go. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations('identity.security')
  const { user } = useSession()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Stack gap="md" align="flex-start">
      <Title order={3} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {t('recoveryTitle')}
      </Title>
      <Alert color="warning" title={t('recoveryOnce')} w="100%">
        {t('recoveryHow')}
      </Alert>
      <div style={{ width: '100%' }}>
        <PrintSheet>
          <Text className={classes['printedOnly'] ?? ''} mb="md">
            {t('recoveryPrinted', { phone: user?.phone ?? '' })}
          </Text>
          <ol className={classes['codes']}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
        </PrintSheet>
      </div>
      <Group>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            >
              {copied ? t('recoveryCopied') : t('recoveryCopy')}
            </Button>
          )}
        </CopyButton>
        <PrintButton>{t('recoveryPrint')}</PrintButton>
        <Button onClick={onKept}>{t('recoveryKept')}</Button>
      </Group>
    </Stack>
  )
}
