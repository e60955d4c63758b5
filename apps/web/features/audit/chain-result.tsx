'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, CopyButton, Group, List, ListItem, Text } from '@mantine/core'
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react'
import { homeZone } from '@/lib/home-zone.ts'
import { useFormat } from '@/lib/use-format.ts'
import classes from './audit.module.css'
import type { ChainCheck } from './use-verify-chain.ts'

/** How many breaches are listed one by one. */
const listed = 20

/** Whole or broken, and the newest seal to be noted down. */
export function ChainResult({ result }: { result: ChainCheck }) {
  const t = useTranslations('audit.verify')
  const { checked, breaches, head, unsealed } = result
  const broken = breaches.length > 0
  return (
    <>
      <Alert
        color={broken ? 'danger' : 'success'}
        icon={broken ? <IconAlertTriangle aria-hidden /> : <IconShieldCheck aria-hidden />}
        title={broken ? t('broken') : t('whole')}
      >
        <Text size="sm">
          {broken ? t('brokenBody', { count: breaches.length }) : t('wholeBody', { count: checked })}
        </Text>
        {broken ? (
          <List size="sm" mt="xs">
            {breaches.slice(0, listed).map(({ seq, problem }) => (
              <ListItem key={`${seq} ${problem}`}>
                {t('breach', { seq: String(seq), problem: t(`breaches.${problem}`) })}
              </ListItem>
            ))}
          </List>
        ) : null}
      </Alert>
      {unsealed > 0 ? (
        <Text size="sm" c="dimmed">
          {t('unsealed', { count: unsealed })}
        </Text>
      ) : null}
      {head ? <Head head={head} /> : null}
    </>
  )
}

function Head({ head }: { head: NonNullable<ChainCheck['head']> }) {
  const t = useTranslations('audit.verify')
  const { instant } = useFormat()
  return (
    <div>
      <Text size="sm">{t('head', { seq: String(head.seq), when: instant(head.sealedAt, homeZone) })}</Text>
      <Text className={classes['seal'] ?? ''}>{head.hash}</Text>
      <Group gap="sm" mt={4}>
        <CopyButton value={`${head.seq} ${head.hash}`}>
          {({ copied, copy }) => (
            <Button size="compact-md" variant="default" onClick={copy}>
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
        <Text size="sm" c="dimmed">
          {t('headHint')}
        </Text>
      </Group>
    </div>
  )
}
