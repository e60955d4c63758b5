'use client'
import { mutation } from '@imeds/client'
import { releaseReport, reopenResults, verifyResults } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, List, ListItem, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { FormError } from '@/ui/form-error.tsx'
import type { ResultSheet } from '../types.ts'
import { AmendDialog } from './amend-dialog.tsx'

/** The next step of an order's results, and what stands in its way. */
export function SheetActions({ sheet }: { sheet: ResultSheet }) {
  const t = useTranslations('lab.desk')
  const client = useQueryClient()
  const { done } = useSaid()
  const after = (said?: string) => ({
    onSuccess: () => {
      void client.invalidateQueries()
      if (said) done(said)
    },
  })
  const verify = useMutation({ ...mutation(verifyResults), ...after(t('verified')) })
  const reopen = useMutation({ ...mutation(reopenResults), ...after() })
  const release = useMutation({ ...mutation(releaseReport), ...after(t('released')) })
  const at = { params: { id: sheet.orderId } }
  const { abilities, blockers, status } = sheet
  return (
    <Stack gap="md">
      {blockers.length > 0 ? (
        <List>
          {blockers.map((blocker) => (
            <ListItem key={blocker}>{t(`blockers.${blocker}`)}</ListItem>
          ))}
        </List>
      ) : null}
      <FormError error={verify.error ?? reopen.error ?? release.error} />
      <Group>
        {abilities.verify ? (
          <Button loading={verify.isPending} onClick={() => verify.mutate(at)}>
            {t('verify')}
          </Button>
        ) : null}
        {abilities.release ? (
          <ConfirmButton
            variant="filled"
            title={t('releaseTitle')}
            body={t('releaseBody')}
            confirmLabel={t('releaseYes')}
            loading={release.isPending}
            onConfirm={() => release.mutate(at)}
          >
            {t('release')}
          </ConfirmButton>
        ) : null}
        {status === 'verified' ? (
          <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate(at)}>
            {t('reopen')}
          </Button>
        ) : null}
        {abilities.amend ? <AmendDialog orderId={sheet.orderId} /> : null}
      </Group>
    </Stack>
  )
}
