'use client'
import { mutation } from '@imeds/client'
import { disableUser, enableUser, resetSecondFactor, type User } from '@imeds/contracts/identity'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { homeZone } from '@/lib/home-zone.ts'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { SectionCard } from '@/ui/section-card.tsx'
import { ReasonForm } from '../reason-form.tsx'
import { usePersonChange } from './use-person-change.ts'

/** Whether the person gets in: shutting out, letting in, and help after a lost phone. */
export function Access({ user }: { user: User }) {
  const t = useTranslations('admin.people')
  const { instant } = useFormat()
  const { failed } = useSaid()
  const changed = usePersonChange()
  const [asking, setAsking] = useState<'disable' | 'reset' | null>(null)
  const close = () => setAsking(null)
  const disable = useMutation({ ...mutation(disableUser), onSuccess: changed(t('disabledDone'), close) })
  const enable = useMutation({ ...mutation(enableUser), onSuccess: changed(t('enabled')), onError: failed })
  const reset = useMutation({ ...mutation(resetSecondFactor), onSuccess: changed(t('resetDone'), close) })
  const { abilities } = user
  const params = { id: user.id }
  return (
    <SectionCard title={t('access')}>
      <Stack gap="md">
        <Text>
          {user.disabledAt
            ? t('disabledSince', { date: instant(user.disabledAt, homeZone, 'date') })
            : t('openAccess')}
        </Text>
        {asking === 'disable' ? (
          <ReasonForm
            lead={t('disableLead')}
            label={t('disableReason')}
            least={3}
            tooShort={t('reasonShort')}
            submit={t('disable')}
            pending={disable.isPending}
            error={disable.error}
            onSubmit={(reason) => disable.mutate({ params, body: { reason } })}
            onCancel={close}
          />
        ) : null}
        {asking === 'reset' ? (
          <ReasonForm
            lead={t('resetLead')}
            label={t('resetReason')}
            least={3}
            tooShort={t('reasonShort')}
            submit={t('reset')}
            pending={reset.isPending}
            error={reset.error}
            onSubmit={(reason) => reset.mutate({ params, body: { reason } })}
            onCancel={close}
          />
        ) : null}
        {asking === null && abilities.enable ? (
          <Button loading={enable.isPending} onClick={() => enable.mutate({ params })}>
            {t('enable')}
          </Button>
        ) : null}
        {asking === null && abilities.removeAuthenticator ? (
          <Button variant="default" onClick={() => setAsking('reset')}>
            {t('reset')}
          </Button>
        ) : null}
        {asking === null && abilities.disable ? (
          <Button variant="outline" color="danger" onClick={() => setAsking('disable')}>
            {t('disable')}
          </Button>
        ) : null}
      </Stack>
    </SectionCard>
  )
}
