'use client'
import { isApiError, mutation } from '@imeds/client'
import { Phone } from '@imeds/contracts'
import { askPatientLink, linkPatient, type FoundPatient } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFocusFirst } from '@/lib/use-focus-first.ts'
import { FormError } from '@/ui/form-error.tsx'
import { OtpInput } from '@/ui/otp-input.tsx'
import { PhoneInput } from '@/ui/phone-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'

type Props = { place: Place; phone: string; onDone: (patient: FoundPatient) => void }

/** First the number, then what the patient tells: the code, the birth date, and the name of a twin. */
export function TakeOverForm({ place: { facilityId }, phone: first, onDone }: Props) {
  const t = useTranslations('desk.takeOver')
  const [phone, setPhone] = useState(first)
  const number = Phone.safeParse(phone).data
  const ask = useMutation(mutation(askPatientLink))
  const send = () => number && ask.mutate({ body: { facilityId, phone: number } })
  if (ask.data)
    return (
      <Answer
        key={ask.data.challenge}
        facilityId={facilityId}
        phone={phone}
        challenge={ask.data.challenge}
        onAgain={() => ask.reset()}
        onDone={onDone}
      />
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('lead')}</Text>
        <PhoneInput label={t('phone')} value={phone} onChange={setPhone} required />
        <FormError error={ask.error} />
        <SubmitButton loading={ask.isPending} disabled={number === undefined}>
          {t('send')}
        </SubmitButton>
      </Stack>
    </form>
  )
}

type AnswerProps = {
  facilityId: string
  phone: string
  challenge: string
  onAgain: () => void
  onDone: (patient: FoundPatient) => void
}

function Answer({ facilityId, phone, challenge, onAgain, onDone }: AnswerProps) {
  const t = useTranslations('desk.takeOver')
  const form = useFocusFirst()
  const { refresh, say } = useTold()
  const [code, setCode] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [name, setName] = useState('')
  const link = useMutation({
    ...mutation(linkPatient),
    onSuccess: async (patient) => {
      say(t('done', { name: patient.name, number: patient.patientNumber ?? '' }))
      await refresh()
      onDone(patient)
    },
  })
  const missed = isApiError(link.error) && link.error.code === 'patient_not_found'
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        const told = name.trim()
        link.mutate({ body: { facilityId, challenge, code, birthDate, ...(told ? { name: told } : {}) } })
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('sent', { phone })}</Text>
        <OtpInput label={t('code')} value={code} onChange={setCode} />
        <TextInput
          type="date"
          label={t('birthDate')}
          required
          value={birthDate}
          onChange={({ currentTarget }) => setBirthDate(currentTarget.value)}
        />
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {missed ? (
          <Text role="alert" c="danger" size="sm">
            {t('missed')}
          </Text>
        ) : (
          <FormError error={link.error} />
        )}
        <Group grow gap="sm">
          <Button variant="default" onClick={onAgain}>
            {t('again')}
          </Button>
          <SubmitButton loading={link.isPending} disabled={code.length < 6 || birthDate === '' || missed}>
            {t('save')}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}
