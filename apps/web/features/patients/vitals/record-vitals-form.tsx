'use client'
import { mutation, queryKey } from '@imeds/client'
import { listLatestObservations, listObservations, recordObservations } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { instantInZone, minutesOf } from '@/lib/zoned-time.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { homeZone } from '../patient.ts'
import { UnitChoice } from './unit-choice.tsx'
import {
  emptyVitals,
  problemsOfVitals,
  toObservations,
  type Field,
  type VitalsProblem,
  type VitalsValues,
} from './vitals-values.ts'

const plainFields: readonly {
  field: Field
  code: 'heart_rate' | 'oxygen_saturation' | 'weight'
  unit: string
}[] = [
  { field: 'heartRate', code: 'heart_rate', unit: '/min' },
  { field: 'oxygen', code: 'oxygen_saturation', unit: '%' },
  { field: 'weight', code: 'weight', unit: 'kg' },
]

/** Vital signs that were taken together. */
export function RecordVitalsForm({ patientId, onDone }: { patientId: string; onDone: () => void }) {
  const t = useTranslations('patients.vitals')
  const checks = useTranslations('patients.vitals.checks')
  const cache = useQueryClient()
  const say = (problem: VitalsProblem) =>
    problem.key === 'range'
      ? checks('range', { min: String(problem.min), max: String(problem.max), unit: problem.unit })
      : checks(problem.key)
  const form = useForm<VitalsValues>({
    initialValues: emptyVitals,
    validate: (values) =>
      Object.fromEntries(Object.entries(problemsOfVitals(values)).map(([field, one]) => [field, say(one)])),
  })
  const record = useMutation({
    ...mutation(recordObservations),
    onSuccess: async () => {
      await Promise.all(
        [listLatestObservations, listObservations].map((read) =>
          cache.invalidateQueries({ queryKey: queryKey(read) }),
        ),
      )
      notifications.show({ message: t('saved') })
      onDone()
    },
    onError: (error) => {
      if (error.fields.some(({ path }) => path === 'body.effectiveAt'))
        form.setFieldError('when', checks('future'))
    },
  })
  const focusFirst = (errors: object) => {
    const [first] = Object.keys(errors)
    if (first !== undefined) form.getInputNode(first)?.focus()
  }
  const send = form.onSubmit((values) => {
    const [date, clock] = values.when.split('T')
    const when = date && clock ? { effectiveAt: instantInZone(date, minutesOf(clock), homeZone) } : {}
    record.mutate({ params: { id: patientId }, body: { values: toObservations(values), ...when } })
  }, focusFirst)
  const measured = (field: Field, unit: string) => ({
    decimalScale: 1,
    inputMode: 'decimal' as const,
    rightSection: (
      <Text size="sm" c="dimmed" aria-hidden>
        {unit}
      </Text>
    ),
    rightSectionWidth: 64,
    rightSectionPointerEvents: 'none' as const,
    ...form.getInputProps(field),
  })
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        <Text c="dimmed">{t('formLead')}</Text>
        <fieldset style={{ all: 'unset', display: 'grid', gap: 4 }}>
          <Text component="legend" fw={560} mb={4}>
            {t('codes.blood_pressure')}
          </Text>
          <SimpleGrid cols={2}>
            <NumberInput label={t('upper')} {...measured('systolic', 'mmHg')} />
            <NumberInput label={t('lower')} {...measured('diastolic', 'mmHg')} />
          </SimpleGrid>
        </fieldset>
        <SimpleGrid cols={{ base: 2, xs: 3 }}>
          {plainFields.map(({ field, code, unit }) => (
            <NumberInput key={field} label={t(`codes.${code}`)} {...measured(field, unit)} />
          ))}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Stack gap="xs">
            <NumberInput label={t('codes.glucose')} {...measured('glucose', 'mg/dL')} />
            <UnitChoice
              label={t('glucoseWhen')}
              options={[
                ['fasting', t('fasting')],
                ['random', t('random')],
              ]}
              {...form.getInputProps('glucoseWhen')}
            />
          </Stack>
          <Stack gap="xs">
            <NumberInput
              label={t('codes.temperature')}
              {...measured('temperature', t(`units.${form.values.temperatureUnit}`))}
            />
            <UnitChoice
              label={t('unitOfTemperature')}
              options={[
                ['Cel', t('units.Cel')],
                ['far', t('units.far')],
              ]}
              {...form.getInputProps('temperatureUnit')}
            />
          </Stack>
        </SimpleGrid>
        <TextInput
          type="datetime-local"
          label={t('when')}
          description={t('whenHint')}
          {...form.getInputProps('when')}
        />
        <FormError error={record.error} values={{ ...form.values, values: [], effectiveAt: '' }} />
        <SubmitButton loading={record.isPending} fullWidth>
          {t('save')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
