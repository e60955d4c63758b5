'use client'
import { mutation, query } from '@imeds/client'
import { purposes } from '@imeds/contracts/files'
import { listPharmacyOffers, placeMedicineOrder } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Checkbox, FileButton, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, type SubmitEvent } from 'react'
import { useUpload } from '@/lib/use-upload.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { UploadStatus } from '@/ui/upload-status.tsx'
import { PharmacyChoice } from './pharmacy-choice.tsx'

const { contentTypes, maxBytes } = purposes.prescription_upload

export type Person = { id: string; name: string }

/** Sends the picture of a paper prescription to a pharmacy, where a pharmacist reads it; it is fetched there. */
export function UploadPrescription({ people }: { people: readonly Person[] }) {
  const t = useTranslations('pharmacy.uploading')
  const ordering = useTranslations('pharmacy.ordering')
  const router = useRouter()
  const [patientId, setPatientId] = useState(people[0]?.id ?? '')
  const [file, setFile] = useState<{ id: string; name: string; patientId: string } | null>(null)
  const [storeId, setStoreId] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [consent, setConsent] = useState(false)
  const offers = useQuery(query(listPharmacyOffers, { query: { limit: 20 } }))
  const shown = offers.data?.items ?? []
  const chosen = shown.find((one) => one.storeId === storeId) ?? shown[0]
  const upload = useUpload({ purpose: 'prescription_upload', patientId }, async ({ id, name }) =>
    setFile({ id, name, patientId }),
  )
  const place = useMutation({
    ...mutation(placeMedicineOrder),
    onSuccess: ({ id }) => router.push(`/medicines/${id}`),
  })
  // A file belongs to the person for whom it was sent.
  const ready = file !== null && file.patientId === patientId ? file : null
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!chosen || !ready) return
    place.mutate({
      body: {
        patientId,
        storeId: chosen.storeId,
        uploadFileId: ready.id,
        sharePrescription: consent,
        lines: [],
        fulfilment: 'pickup',
        payment: 'counter',
        note,
      },
    })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <SectionCard title={t('paper')} lead={t('paperLead')}>
          <Stack align="flex-start">
            <NativeSelect
              label={t('person')}
              value={patientId}
              onChange={(event) => setPatientId(event.currentTarget.value)}
              data={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            {ready ? <Text>{t('chosen', { name: ready.name })}</Text> : null}
            <UploadStatus upload={upload} maxBytes={maxBytes} kinds={t('kinds')} />
            <FileButton accept={contentTypes.join(',')} onChange={(one) => one && upload.send(one)}>
              {(props) => (
                <Button
                  {...props}
                  variant="default"
                  loading={upload.isSending}
                  leftSection={<IconUpload size={18} aria-hidden />}
                >
                  {t(ready ? 'another' : 'choose')}
                </Button>
              )}
            </FileButton>
            <Textarea
              label={t('note')}
              description={t('noteHint')}
              w="100%"
              autosize
              minRows={2}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </Stack>
        </SectionCard>
        <PharmacyChoice
          offers={offers}
          shown={shown}
          chosen={chosen?.storeId ?? null}
          way="pickup"
          lines={0}
          onChoose={setStoreId}
        />
        <SectionCard title={t('send')}>
          <Stack align="flex-start">
            <Checkbox
              checked={consent}
              onChange={(event) => setConsent(event.currentTarget.checked)}
              label={ordering('consent', { pharmacy: chosen?.pharmacy.name ?? ordering('thePharmacy') })}
            />
            <Text c="dimmed" size="sm">
              {t('what')}
            </Text>
            <FormError error={place.error} />
            <SubmitButton loading={place.isPending} disabled={!consent || !ready || !chosen}>
              {t('send')}
            </SubmitButton>
          </Stack>
        </SectionCard>
      </Stack>
    </form>
  )
}
