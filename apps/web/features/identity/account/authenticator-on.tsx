'use client'
import { mutation } from '@imeds/client'
import { removeAuthenticator } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { homeZone } from '@/lib/home-zone.ts'
import { PasswordPrompt } from './password-prompt.tsx'
import { useSaid } from '@/lib/use-said.ts'

/** The app is in use; it can be given up. */
export function AuthenticatorOn({ since, onRemoved }: { since: string; onRemoved: () => void }) {
  const t = useTranslations('identity.security')
  const { instant } = useFormat()
  const { done } = useSaid()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    ...mutation(removeAuthenticator),
    onSuccess: () => {
      done(t('removed'))
      onRemoved()
    },
  })
  return (
    <Stack gap="md" align="flex-start">
      <Text>{t('factorByApp', { date: instant(since, homeZone, 'date') })}</Text>
      {asking ? (
        <PasswordPrompt
          lead={t('removeLead')}
          submit={t('remove')}
          danger
          pending={remove.isPending}
          error={remove.error}
          onSubmit={(password) => remove.mutate({ body: { password } })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button variant="outline" color="danger" onClick={() => setAsking(true)}>
          {t('remove')}
        </Button>
      )}
    </Stack>
  )
}
