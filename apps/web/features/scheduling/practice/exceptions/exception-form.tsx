'use client'
import { ConsultationMode } from '@imeds/contracts'
import { useTranslations } from '@imeds/i18n/react'
import {
  Button,
  Group,
  NativeSelect,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { useForm, type UseFormReturnType } from '@mantine/form'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { Selection } from '../calendar/selection.ts'
import type { Practice } from '../practice.ts'
import { AffectedAppointments } from './affected-appointments.tsx'
import { ExceptionTimes } from './exception-times.tsx'
import {
  kinds,
  problemsOfException,
  startingValues,
  toException,
  type ExceptionValues,
  type Kind,
} from './exception-values.ts'
import { useAddException } from './use-add-exception.ts'

type Props = { practice: Practice; selection: Selection | null; today: string; onClose: () => void }
export type ExceptionFields = UseFormReturnType<ExceptionValues>

/** Leave, blocked time or extra hours. Appointments in the way are shown before any is cancelled. */
export function ExceptionForm({ practice, selection, today, onClose }: Props) {
  const t = useTranslations('practice.exception')
  const common = useTranslations('common')
  const showFieldErrors = useFieldErrors()
  const { add, affected } = useAddException(onClose)
  const form = useForm<ExceptionValues>({
    initialValues: startingValues(selection, today),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOfException(values, today)).map(([field, key]) => [field, t(`checks.${key}`)]),
      ),
  })
  const send = (cancelAffected: boolean) =>
    add.mutate(
      {
        params: { id: practice.practitionerId },
        body: { ...toException(form.values, practice), ...(cancelAffected ? { cancelAffected } : {}) },
      },
      { onError: (error) => showFieldErrors(form, error) },
    )
  const { kind } = form.values
  if (affected)
    return (
      <AffectedAppointments
        affected={affected}
        zone={practice.zone}
        pending={add.isPending}
        onConfirm={() => send(true)}
        onBack={add.reset}
      />
    )
  return (
    <form noValidate onSubmit={form.onSubmit(() => send(false))}>
      <Stack>
        <div>
          <SegmentedControl
            fullWidth
            aria-label={t('what')}
            data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={kind}
            onChange={(value) => form.setFieldValue('kind', kinds.find((one) => one === value) ?? kind)}
          />
          <Text size="sm" c="dimmed" mt={6}>
            {t(`kindHints.${kind}`)}
          </Text>
        </div>
        <ExceptionTimes form={form} today={today} />
        <PlaceAndMode form={form} practice={practice} kind={kind} />
        <TextInput
          label={t('reason')}
          description={t('reasonHint')}
          maxLength={200}
          {...form.getInputProps('reason')}
        />
        <FormError
          error={affected ? null : add.error}
          values={{ ...form.values, startsAt: '', endsAt: '' }}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <SubmitButton loading={add.isPending}>{t(`save.${kind}`)}</SubmitButton>
        </Group>
      </Stack>
    </form>
  )
}

function PlaceAndMode({ form, practice, kind }: { form: ExceptionFields; practice: Practice; kind: Kind }) {
  const t = useTranslations('practice.exception')
  const modeOf = useTranslations('common.modes')
  const anyPlace = { value: '', label: kind === 'opening' ? t('pick') : t('everywhere') }
  const anyMode = { value: '', label: kind === 'opening' ? t('pick') : t('everyMode') }
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <NativeSelect
        label={t('place')}
        required={kind === 'opening'}
        data={[anyPlace, ...practice.places.map(({ id, name }) => ({ value: id, label: name }))]}
        {...form.getInputProps('facilityId')}
      />
      <NativeSelect
        label={t('mode')}
        required={kind === 'opening'}
        data={[anyMode, ...ConsultationMode.options.map((value) => ({ value, label: modeOf(value) }))]}
        {...form.getInputProps('mode')}
      />
    </SimpleGrid>
  )
}
