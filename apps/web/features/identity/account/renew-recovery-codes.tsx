'use client'
import { mutation } from '@imeds/client'
import { newRecoveryCodes } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { PasswordPrompt } from './password-prompt.tsx'

type Props = { left: number; onRenewed: (codes: string[]) => void }

/** How many recovery codes are left, and the way to ten new ones. */
export function RenewRecoveryCodes({ left, onRenewed }: Props) {
  const t = useTranslations('identity.security')
  const [asking, setAsking] = useState(false)
  const renew = useMutation({
    ...mutation(newRecoveryCodes),
    onSuccess: ({ recoveryCodes }) => onRenewed(recoveryCodes),
  })
  return (
    <Stack gap="md" align="flex-start">
      <div>
        <Title order={3} size="h4">
          {t('recoveryTitle')}
        </Title>
        <Text>{t('recoveryLeft', { count: left })}</Text>
        <Text size="sm" c="dimmed">
          {t('recoveryWhat')}
        </Text>
      </div>
      {asking ? (
        <PasswordPrompt
          lead={t('recoveryNewLead')}
          submit={t('recoveryNew')}
          pending={renew.isPending}
          error={renew.error}
          onSubmit={(password) => renew.mutate({ body: { password } })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('recoveryNew')}
        </Button>
      )}
    </Stack>
  )
}
