'use client'
import { mutation, queryKey } from '@imeds/client'
import { listLatestObservations, recordObservations } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from '../consultation.module.css'
import { LatestVitals } from './latest-vitals.tsx'
import { unitOf } from './units.ts'
import {
  limitsOf,
  readVitals,
  type Problems,
  type TemperatureUnit,
  type Typed,
  type VitalCode,
} from './vitals.ts'

const shown = ['heart_rate', 'oxygen_saturation', 'glucose_random'] as const
const further = ['glucose_fasting', 'weight', 'respiratory_rate', 'height'] as const

/** What the patient measured at home, in few fields; none is required. */
export function VitalsForm({ patientId, zone }: { patientId: string; zone: string }) {
  const t = useTranslations('consultation.vitals')
  const cache = useQueryClient()
  const [typed, setTyped] = useState<Typed>({})
  const [unit, setUnit] = useState<TemperatureUnit>('fahrenheit')
  const [problems, setProblems] = useState<Problems>({})
  const [nothing, setNothing] = useState(false)
  const [all, setAll] = useState(false)
  const record = useMutation({
    ...mutation(recordObservations),
    onSuccess: async () => {
      setTyped({})
      notifications.show({ message: t('saved'), color: 'success' })
      await cache.invalidateQueries({ queryKey: queryKey(listLatestObservations) })
    },
  })
  const change = (code: VitalCode) => (value: number | string) => {
    setTyped({ ...typed, [code]: value })
    setProblems({ ...problems, [code]: undefined })
    setNothing(false)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const read = readVitals(typed, unit)
    setProblems(read.problems)
    setNothing(read.values.length === 0)
    if (read.values.length === 0 || Object.values(read.problems).some(Boolean)) return
    record.mutate({ params: { id: patientId }, body: { values: read.values } })
  }
  const sentence = (code: VitalCode) => {
    const problem = problems[code]
    if (problem === undefined) return null
    const { min, max } = limitsOf(code, unit)
    const limits = { min: String(min), max: String(max) }
    return t(`invalid.${problem}`, { ...limits, unit: t(`units.${unitOf(code, unit)}`) })
  }
  const field = (code: VitalCode) => (
    <NumberInput
      key={code}
      label={t(`codes.${code}`)}
      rightSection={<span className={classes['unit']}>{t(`units.${unitOf(code, unit)}`)}</span>}
      rightSectionWidth="4.5rem"
      rightSectionPointerEvents="none"
      value={typed[code] ?? ''}
      onChange={change(code)}
      error={sentence(code)}
      decimalScale={1}
      allowNegative={false}
      hideControls
      inputMode="decimal"
    />
  )
  return (
    <SectionCard title={t('title')} lead={t('lead')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <LatestVitals patientId={patientId} zone={zone} />
          <div className={classes['vitals']}>
            <fieldset className={classes['pair']}>
              <legend>
                {t('bloodPressure')} ({t('units.mmHg')})
              </legend>
              <div>
                {(['blood_pressure_systolic', 'blood_pressure_diastolic'] as const).map((code, at) => (
                  <Pressure
                    key={code}
                    label={t(at === 0 ? 'upper' : 'lower')}
                    value={typed[code] ?? ''}
                    invalid={problems[code] !== undefined}
                    onChange={change(code)}
                    slash={at === 0}
                  />
                ))}
              </div>
              <Text size="sm" c="var(--mantine-color-error)" role="alert">
                {sentence('blood_pressure_systolic') ?? sentence('blood_pressure_diastolic')}
              </Text>
            </fieldset>
            <Stack gap={6}>
              {field('temperature')}
              <SegmentedControl
                size="xs"
                aria-label={t('unitOfTemperature')}
                value={unit}
                onChange={(value) => setUnit(value)}
                data={(['fahrenheit', 'celsius'] as const).map((value) => ({
                  value,
                  label: t(`units.${value}`),
                }))}
              />
            </Stack>
            {shown.map(field)}
            {all ? further.map(field) : null}
          </div>
          {nothing ? (
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {t('invalid.nothing')}
            </Text>
          ) : null}
          <FormError error={record.error} />
          <Group gap="sm">
            <SubmitButton variant="light" loading={record.isPending}>
              {t('save')}
            </SubmitButton>
            {all ? null : (
              <Button variant="subtle" onClick={() => setAll(true)}>
                {t('more')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </SectionCard>
  )
}

type PressureProps = {
  label: string
  value: number | string
  invalid: boolean
  onChange: (value: number | string) => void
  slash: boolean
}

function Pressure({ label, value, invalid, onChange, slash }: PressureProps) {
  return (
    <>
      <NumberInput
        aria-label={label}
        value={value}
        error={invalid}
        onChange={onChange}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        inputMode="numeric"
      />
      {slash ? <span aria-hidden>/</span> : null}
    </>
  )
}
