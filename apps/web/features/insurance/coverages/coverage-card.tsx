'use client'
import { call, mutation, newKey } from '@imeds/client'
import { purposes } from '@imeds/contracts/files'
import { addCoverageCard, removeCoverage } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import type { Tone } from '@imeds/tokens'
import { Button, FileButton, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { useUpload } from '@/lib/use-upload.ts'
import { ConfirmButton } from '@/ui/confirm-button.tsx'
import { FileViewer } from '@/ui/file-viewer.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import { UploadStatus } from '@/ui/upload-status.tsx'
import classes from '../insurance.module.css'
import type { Coverage } from '../types.ts'

const { contentTypes, maxBytes } = purposes.insurance
const tones: Record<Coverage['status'], Tone> = { active: 'success', coming: 'info', ended: 'neutral' }

/** A policy with its cards. */
export function CoverageCard({ coverage, onChanged }: { coverage: Coverage; onChanged: () => unknown }) {
  const t = useTranslations('insurance.coverages')
  const { money, calendarDate } = useFormat()
  const { done, failed } = useSaid()
  const [shown, setShown] = useState<string | null>(null)
  const { id, payer, policyNumber, memberId, status, kind, sumInsuredPaise, cards, abilities } = coverage
  const upload = useUpload(
    { purpose: 'insurance', patientId: coverage.patientId },
    async ({ id: fileId }) => {
      await call(addCoverageCard, { params: { id }, body: { fileId } }, { idempotencyKey: newKey() })
      await onChanged()
    },
  )
  const remove = useMutation({
    ...mutation(removeCoverage),
    onSuccess: async () => {
      await onChanged()
      done(t('removed'))
    },
    onError: failed,
  })
  const valid = {
    from: calendarDate(coverage.periodStart),
    to: calendarDate(coverage.periodEnd),
  }
  return (
    <li className={classes['policy']}>
      <Group justify="space-between" gap="xs">
        <Text fw={640}>{payer}</Text>
        <StatusBadge tone={tones[status]}>{t(`statuses.${status}`)}</StatusBadge>
      </Group>
      <div>
        <Text size="sm">{t('number', { number: policyNumber })}</Text>
        {memberId ? <Text size="sm">{t('member', { number: memberId })}</Text> : null}
        <Text size="sm" c="dimmed">
          {[
            t(`kinds.${kind}`),
            t('valid', valid),
            sumInsuredPaise === null ? '' : t('sum', { amount: money(sumInsuredPaise) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {cards.length > 0 ? (
        <Group gap="xs">
          {cards.map(({ fileId }, index) => (
            <Button key={fileId} size="compact-sm" variant="default" onClick={() => setShown(fileId)}>
              {t('card', { number: String(index + 1) })}
            </Button>
          ))}
        </Group>
      ) : null}
      {abilities.remove ? (
        <>
          <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('accepted')} />
          <Group gap="xs" mt="auto">
            <FileButton
              accept={contentTypes.join(',')}
              onChange={(file) => file && upload.send(file)}
              inputProps={{ 'aria-label': t('cardOf', { payer }) }}
            >
              {(props) => (
                <Button {...props} size="sm" variant="default" loading={upload.isSending}>
                  {t('addCard')}
                </Button>
              )}
            </FileButton>
            <ConfirmButton
              variant="subtle"
              color="gray"
              size="sm"
              title={t('removeTitle', { payer })}
              body={t('removeBody')}
              confirmLabel={t('remove')}
              loading={remove.isPending}
              aria-label={t('removeOf', { payer })}
              onConfirm={() => remove.mutate({ params: { id } })}
            >
              {t('remove')}
            </ConfirmButton>
          </Group>
        </>
      ) : null}
      <FileViewer fileId={shown} title={t('cardOf', { payer })} onClose={() => setShown(null)} />
    </li>
  )
}
