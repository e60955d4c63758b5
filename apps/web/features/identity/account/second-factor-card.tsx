'use client'
import { query } from '@imeds/client'
import { getSecondFactor } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Divider, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { AuthenticatorOff } from './authenticator-off.tsx'
import { AuthenticatorOn } from './authenticator-on.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { RenewRecoveryCodes } from './renew-recovery-codes.tsx'

/** How the person proves who they are beside the password. */
export function SecondFactorCard() {
  const t = useTranslations('identity.security')
  const router = useRouter()
  const cache = useQueryClient()
  const state = useQuery(query(getSecondFactor))
  const [codes, setCodes] = useState<string[] | null>(null)
  const changed = () => {
    router.refresh()
    void cache.invalidateQueries()
  }
  return (
    <SectionCard title={t('factorTitle')}>
      {state.isPending ? <LoadingState rows={1} /> : null}
      {state.isError ? <ErrorState error={state.error} onRetry={state.refetch} /> : null}
      {codes ? <RecoveryCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      {state.isSuccess && codes === null ? (
        <Stack gap="lg">
          {state.data.authenticatorSince ? (
            <AuthenticatorOn since={state.data.authenticatorSince} onRemoved={changed} />
          ) : (
            <AuthenticatorOff
              onConfirmed={(given) => {
                setCodes(given)
                changed()
              }}
            />
          )}
          <Divider />
          <RenewRecoveryCodes
            left={state.data.recoveryCodesLeft}
            onRenewed={(given) => {
              setCodes(given)
              changed()
            }}
          />
        </Stack>
      ) : null}
    </SectionCard>
  )
}
