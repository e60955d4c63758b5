'use client'
import { mutation } from '@imeds/client'
import type { Queue } from '@imeds/contracts/desk'
import type { FoundPatient } from '@imeds/contracts/patients'
import { holdSlot } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Kbd, Modal, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useUsablePackages } from '@/lib/use-usable-packages.ts'
import { FormError } from '@/ui/form-error.tsx'
import { PackageChoice } from '@/ui/package-choice.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'
import { TimePicker } from './time-picker.tsx'

type Props = { place: Place; today: string; queues: readonly Queue[]; patient: FoundPatient }

/** Books a time ahead, to be paid at the desk. */
export function BookLater(props: Props) {
  const t = useTranslations('desk.patient')
  const book = useTranslations('desk.book')
  const [opened, { open, close }] = useDisclosure()
  if (props.queues.length === 0) return null
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarPlus size={18} aria-hidden />}
        rightSection={
          <Kbd aria-hidden visibleFrom="sm">
            b
          </Kbd>
        }
        onClick={open}
        data-book-later
      >
        {t('later')}
      </Button>
      <Modal opened={opened} onClose={close} title={book('title', { name: props.patient.name })} size="lg">
        <BookForm {...props} onDone={close} />
      </Modal>
    </>
  )
}

function BookForm({ place, today, queues, patient, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('desk.book')
  const day = useTranslations('desk.day')
  const { instant } = useFormat()
  const { refresh, say } = useTold()
  const [practitionerId, setPractitioner] = useState(queues[0]?.practitioner.id ?? '')
  const [date, setDate] = useState(today)
  const [time, setTime] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const usable = useUsablePackages({
    patientId: patient.id,
    practitionerId,
    facilityId: place.facilityId,
    mode: 'in_person',
  })
  const book = useMutation({
    ...mutation(holdSlot),
    onSuccess: async ({ startsAt }) => {
      say(t('done', { when: instant(startsAt, place.zone) }))
      onDone()
      await refresh()
    },
  })
  const again = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value)
      setTime(null)
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!time) return
        const said = reason.trim()
        book.mutate({
          body: {
            patientId: patient.id,
            practitionerId,
            facilityId: place.facilityId,
            mode: 'in_person',
            startsAt: time,
            payment: 'at_desk',
            ...(usable.chosen ? { packagePurchaseId: usable.chosen.id } : {}),
            ...(said ? { reason: said } : {}),
          },
        })
      }}
    >
      <Stack>
        <NativeSelect
          label={t('doctor')}
          data={queues.map(({ practitioner }) => ({
            value: practitioner.id,
            label: day('doctor', { name: practitioner.name }),
          }))}
          value={practitionerId}
          onChange={(event) => again(setPractitioner)(event.currentTarget.value)}
          data-autofocus
        />
        <TimePicker
          place={place}
          practitionerId={practitionerId}
          today={today}
          date={date}
          onDate={again(setDate)}
          time={time}
          onTime={setTime}
        />
        <TextInput
          label={t('reason')}
          description={t('reasonHint')}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <PackageChoice
          packages={usable.packages}
          chosen={usable.chosen?.id ?? null}
          onChoose={usable.choose}
        />
        <FormError error={book.error} values={{ reason }} />
        <SubmitButton loading={book.isPending} disabled={!time}>
          {time ? t('do', { time: instant(time, place.zone, 'time') }) : t('pickTime')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
