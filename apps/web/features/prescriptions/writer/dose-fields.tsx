'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Chip, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import {
  amountsOf,
  dayTimes,
  readDose,
  unitsOf,
  withPattern,
  withTimeToggled,
  type DoseDraft,
  type DoseKind,
} from '../dose/dose-draft.ts'
import { amountText } from '../dose/dose-text.ts'
import { pieceOf } from '@/lib/use-dose-text.ts'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import { timeIcons } from '../dose/dose-words.tsx'
import type { AmountUnit, Food, Medicine } from '../types.ts'
import classes from './writer.module.css'

const presets = ['1-0-1', '1-1-1', '1-0-0', '0-0-1'] as const
const lengths = [3, 5, 7, 10, 30] as const
const kinds = ['daily', 'interval', 'as_needed', 'once'] as const
const foods = ['any', 'before', 'after', 'with'] as const

type Props = {
  medicine: Medicine
  dose: DoseDraft
  onChange: (dose: DoseDraft) => void
  /** The dose is whole and Enter was pressed: on to the next medicine. */
  onDone: () => void
  isNew: boolean
}

/** A dose in a few keystrokes: the pattern as text, the rest one press away. */
export function DoseFields({ medicine, dose, onChange, onDone, isNew }: Props) {
  const t = useTranslations('prescriptions.writer.line')
  const unitWord = useUnitWord()
  const daysField = useRef<HTMLInputElement>(null)
  const set = (change: Partial<DoseDraft>) => onChange({ ...dose, ...change })
  const units = unitsOf(medicine)
  const proceed = (current: DoseDraft) => {
    const read = readDose(current)
    if (read.ok) onDone()
    else if (read.gap === 'days') daysField.current?.focus()
  }
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    proceed(dose)
  }
  const number = (field: 'amount' | 'everyHours' | 'maxPerDay', max: number) => (
    <NumberInput
      label={t(field)}
      value={dose[field]}
      onChange={(value) => set({ [field]: value })}
      onKeyDown={onEnter}
      min={0}
      max={max}
      clampBehavior="none"
      allowNegative={false}
      allowDecimal={field === 'amount'}
      decimalScale={3}
      hideControls
      inputMode="decimal"
    />
  )
  return (
    <Stack gap="sm" className={classes['dose'] ?? ''}>
      <div className={classes['fields']}>
        <NativeSelect
          label={t('how')}
          value={dose.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as DoseKind })}
          data={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        {dose.kind === 'daily' ? (
          <PatternField dose={dose} onChange={onChange} onEnter={proceed} isNew={isNew} />
        ) : (
          number('amount', 1000)
        )}
        {dose.kind === 'interval' ? number('everyHours', 744) : null}
        {dose.kind === 'as_needed' ? number('maxPerDay', 24) : null}
        {units.length > 1 ? (
          <NativeSelect
            label={t('unit')}
            value={dose.amountUnit}
            onChange={(event) => set({ amountUnit: event.currentTarget.value as AmountUnit })}
            data={units.map((unit) => ({ value: unit, label: unitWord(pieceOf(unit, medicine), 2) }))}
          />
        ) : null}
        <NativeSelect
          label={t('food')}
          value={dose.food}
          onChange={(event) => set({ food: event.currentTarget.value as Food })}
          data={foods.map((food) => ({ value: food, label: t(`foods.${food}`) }))}
        />
        {dose.kind === 'once' ? null : (
          <NumberInput
            ref={daysField}
            label={t('days')}
            value={dose.days}
            onChange={(days) => set({ days })}
            onKeyDown={onEnter}
            min={1}
            max={365}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            inputMode="numeric"
          />
        )}
      </div>
      {dose.kind === 'daily' ? <TimeChips medicine={medicine} dose={dose} onChange={onChange} /> : null}
      {dose.kind === 'once' ? null : (
        <ChipRow label={t('lengths')}>
          {lengths.map((days) => (
            <Chip key={days} size="sm" checked={Number(dose.days) === days} onChange={() => set({ days })}>
              {t('setDays', { days })}
            </Chip>
          ))}
        </ChipRow>
      )}
    </Stack>
  )
}

type PatternProps = {
  dose: DoseDraft
  onChange: (dose: DoseDraft) => void
  onEnter: (dose: DoseDraft) => void
  isNew: boolean
}

/** The pattern as typed; what it says of food and length moves into their fields at Enter or when the field is left. */
function PatternField({ dose, onChange, onEnter, isNew }: PatternProps) {
  const t = useTranslations('prescriptions.writer.line')
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  // The line was just added by its reader: this is where the next key belongs.
  useEffect(() => {
    if (isNew) field.current?.focus()
  }, [isNew])
  const settle = (): DoseDraft => {
    if (typed === null) return dose
    const settled = withPattern(dose, typed)
    onChange(settled)
    setTyped(null)
    return settled
  }
  return (
    <TextInput
      label={t('pattern')}
      placeholder={t('patternHint')}
      title={t('patternHelp')}
      value={typed ?? dose.pattern}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange({ ...dose, pattern: event.currentTarget.value })
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        onEnter(settle())
      }}
      autoComplete="off"
      ref={field}
    />
  )
}

function TimeChips({ medicine, dose, onChange }: Pick<Props, 'medicine' | 'dose' | 'onChange'>) {
  const t = useTranslations('prescriptions.dose')
  const line = useTranslations('prescriptions.writer.line')
  const amounts = amountsOf(dose)
  return (
    <Group gap="md">
      <ChipRow label={t('times')}>
        {dayTimes.map((time) => {
          const TimeIcon = timeIcons[time]
          return (
            <Chip
              key={time}
              size="sm"
              checked={amounts[time] > 0}
              onChange={() => onChange(withTimeToggled(dose, time))}
              icon={<TimeIcon size={13} aria-hidden />}
            >
              {t(time)}
              {amounts[time] > 0 ? ` ${amountText(amounts[time])}` : ''}
            </Chip>
          )
        })}
      </ChipRow>
      {medicine.packUnit === 'tablet' || medicine.packUnit === 'capsule' ? (
        <ChipRow label={line('presets')}>
          {presets.map((pattern) => (
            <Chip
              key={pattern}
              size="sm"
              variant="light"
              checked={dose.pattern === pattern}
              onChange={() => onChange({ ...dose, pattern })}
            >
              {pattern}
            </Chip>
          ))}
        </ChipRow>
      ) : null}
    </Group>
  )
}

function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={classes['chips']} aria-label={label}>
      {children}
    </fieldset>
  )
}
