'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Text } from '@mantine/core'

/** How the second factor is given. */
export type Method = 'sms' | 'email' | 'totp' | 'recovery'

type Translate = ReturnType<typeof useTranslations<'identity'>>

/** What to do now, in a sentence. */
export function leadOf(t: Translate, method: Method, sentTo: string | undefined): string {
  switch (method) {
    case 'sms':
    case 'email':
      return sentTo === undefined ? t('factor.sending') : t('signIn.codeLead', { destination: sentTo })
    case 'totp':
      return t('factor.totpLead')
    case 'recovery':
      return t('factor.recoveryLead')
  }
}

function labelOf(t: Translate, method: Method): string {
  switch (method) {
    case 'sms':
      return t('factor.sms')
    case 'email':
      return t('factor.email')
    case 'totp':
      return t('signIn.authenticator')
    case 'recovery':
      return t('signIn.recovery')
  }
}

type Props = { methods: readonly Method[]; current: Method; onChoose: (method: Method) => void }

/** The ways that are left. */
export function OtherMethods({ methods, current, onChoose }: Props) {
  const t = useTranslations('identity')
  const others = [...methods, 'recovery' as const].filter((method) => method !== current)
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('factor.other')}
      </Text>
      <Group gap={4} justify="center">
        {others.map((method) => (
          <Button key={method} variant="subtle" size="sm" onClick={() => onChoose(method)}>
            {labelOf(t, method)}
          </Button>
        ))}
      </Group>
    </div>
  )
}
