'use client'
import { call, mutation, newKey } from '@imeds/client'
import { purposes } from '@imeds/contracts/files'
import { addClaimDocument, ClaimDocumentKind, removeClaimDocument } from '@imeds/contracts/insurance'
import { useTranslations } from '@imeds/i18n/react'
import { Button, FileButton, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconUpload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { useUpload } from '@/lib/use-upload.ts'
import { FileViewer } from '@/ui/file-viewer.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { UploadStatus } from '@/ui/upload-status.tsx'
import classes from '../insurance.module.css'
import type { Claim } from '../types.ts'
import { useKeepClaim } from './use-claim.ts'

const { contentTypes, maxBytes } = purposes.insurance
type Document = Claim['documents'][number]

/** What the insurer wants to see, and what is there; behind it what was added beyond that. */
export function ClaimPapers({ claim }: { claim: Claim }) {
  const t = useTranslations('insurance')
  const [shown, setShown] = useState<Document | null>(null)
  const { checklist, documents } = claim
  const waysTo = (some: readonly Document[]) =>
    some.map((document) => (
      <PaperWays key={document.id} claimId={claim.id} document={document} onShow={() => setShown(document)} />
    ))
  const beyond = documents.filter((document) => !checklist.some(({ kind }) => kind === document.kind))
  return (
    <SectionCard title={t('claim.checklist')} lead={t('claim.checklistLead')}>
      <ul className={classes['rows']} aria-label={t('claim.checklist')}>
        {checklist.map(({ kind, present }) => {
          const Mark = present ? IconCircleCheck : IconCircleDashed
          return (
            <li key={kind}>
              <Group gap="xs">
                <Mark
                  size={20}
                  aria-hidden
                  color={present ? 'var(--imeds-success-text)' : 'var(--imeds-muted)'}
                />
                <Text>{t(`documents.${kind}`)}</Text>
                <Text size="sm" c="dimmed">
                  {t(present ? 'claim.present' : 'claim.missing')}
                </Text>
              </Group>
              <Group gap={4}>{waysTo(documents.filter((document) => document.kind === kind))}</Group>
            </li>
          )
        })}
        {beyond.map((document) => (
          <li key={document.id}>
            <Text>{t(`documents.${document.kind}`)}</Text>
            <Group gap={4}>{waysTo([document])}</Group>
          </li>
        ))}
      </ul>
      {claim.abilities.change ? <AddPaper claim={claim} /> : null}
      <FileViewer
        fileId={shown?.fileId ?? null}
        title={shown ? t(`documents.${shown.kind}`) : ''}
        onClose={() => setShown(null)}
      />
    </SectionCard>
  )
}

type WaysProps = { claimId: string; document: Document; onShow: () => void }

function PaperWays({ claimId, document, onShow }: WaysProps) {
  const t = useTranslations('insurance')
  const keep = useKeepClaim()
  const { failed } = useSaid()
  const remove = useMutation({ ...mutation(removeClaimDocument), onSuccess: keep, onError: failed })
  const what = t(`documents.${document.kind}`)
  return (
    <>
      <Button variant="subtle" size="compact-sm" aria-label={t('claim.viewOf', { what })} onClick={onShow}>
        {t('claim.view')}
      </Button>
      {document.abilities.remove ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('claim.removePaperOf', { what })}
          loading={remove.isPending}
          onClick={() => remove.mutate({ params: { id: claimId, documentId: document.id } })}
        >
          {t('claim.removePaper')}
        </Button>
      ) : null}
    </>
  )
}

function AddPaper({ claim }: { claim: Claim }) {
  const t = useTranslations('insurance')
  const keep = useKeepClaim()
  const missing = claim.checklist.find(({ present }) => !present)?.kind
  const [chosen, setChosen] = useState<ClaimDocumentKind | null>(null)
  const kind = chosen ?? missing ?? 'other'
  const upload = useUpload({ purpose: 'insurance', patientId: claim.patient.id }, async ({ id: fileId }) => {
    const body = { fileId, kind }
    await keep(await call(addClaimDocument, { params: { id: claim.id }, body }, { idempotencyKey: newKey() }))
    setChosen(null)
  })
  return (
    <Stack gap="sm" mt="md">
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label={t('claim.paperKind')}
          value={kind}
          onChange={({ currentTarget }) => setChosen(ClaimDocumentKind.parse(currentTarget.value))}
          data={ClaimDocumentKind.options.map((value) => ({ value, label: t(`documents.${value}`) }))}
        />
        <FileButton
          accept={contentTypes.join(',')}
          onChange={(file) => file && upload.send(file)}
          inputProps={{ 'aria-label': t('claim.paperFile') }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={upload.isSending}
              leftSection={<IconUpload size={18} aria-hidden />}
            >
              {t('claim.addPaper')}
            </Button>
          )}
        </FileButton>
      </Group>
      <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('claim.accepted')} />
    </Stack>
  )
}
