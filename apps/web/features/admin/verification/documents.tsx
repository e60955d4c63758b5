'use client'
import { mutation, query } from '@imeds/client'
import { confirmPaperCredentials, getPractitionerForVerification } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { homeZone } from '@/lib/home-zone.ts'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { FileViewer } from '@/ui/file-viewer.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import classes from '../admin.module.css'
import type { Candidate } from './candidate.tsx'

/** What was uploaded, to be looked at; or the note that it was seen on paper. */
export function Documents({ profile }: { profile: Candidate }) {
  const t = useTranslations('admin.verification')
  const { instant } = useFormat()
  const [open, setOpen] = useState<string | null>(null)
  const day = (at: string) => instant(at, homeZone, 'date')
  return (
    <SectionCard title={t('documents')}>
      <Stack gap="md" align="stretch">
        {profile.documents.length === 0 ? <Text c="dimmed">{t('noDocuments')}</Text> : null}
        <ul className={classes['rows']}>
          {profile.documents.map(({ id, kind, fileId, attachedAt }) => (
            <li key={id}>
              <div>
                <Text fw={560}>{t(`kinds.${kind}`)}</Text>
                <Text size="sm" c="dimmed">
                  {t('attached', { date: day(attachedAt) })}
                </Text>
              </div>
              <Button
                size="sm"
                variant="default"
                aria-label={t('openOf', { document: `${t(`kinds.${kind}`)}, ${day(attachedAt)}` })}
                onClick={() => setOpen(fileId)}
              >
                {t('open')}
              </Button>
            </li>
          ))}
        </ul>
        {profile.credentialsSeenAt ? (
          <Text>{t('paperSeen', { date: day(profile.credentialsSeenAt) })}</Text>
        ) : null}
        {profile.abilities.confirmPaper ? <ConfirmPaper id={profile.id} /> : null}
      </Stack>
      <FileViewer fileId={open} title={t('documents')} onClose={() => setOpen(null)} />
    </SectionCard>
  )
}

function ConfirmPaper({ id }: { id: string }) {
  const t = useTranslations('admin.verification')
  const cache = useQueryClient()
  const { done, failed } = useSaid()
  const confirm = useMutation({
    ...mutation(confirmPaperCredentials),
    onSuccess: (reply) => {
      cache.setQueryData(query(getPractitionerForVerification, { params: { id } }).queryKey, reply)
      done(t('paperDone'))
    },
    onError: failed,
  })
  return (
    <div>
      <ConfirmButton
        title={t('confirmPaperTitle')}
        body={t('confirmPaperBody')}
        confirmLabel={t('confirmPaper')}
        loading={confirm.isPending}
        onConfirm={() => confirm.mutate({ params: { id } })}
      >
        {t('confirmPaper')}
      </ConfirmButton>
    </div>
  )
}
