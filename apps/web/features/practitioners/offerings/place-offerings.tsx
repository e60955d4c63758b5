'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Checkbox, Group, NumberInput, Skeleton, Text, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { ModeLabel, type Mode } from '@/ui/mode.tsx'
import { modes, type ModeValues, type PlaceValues } from './offering-values.ts'
import classes from './offerings.module.css'
import type { Facility } from './use-facilities.ts'

type Props = {
  place: PlaceValues
  /** Its position, by which the problems name it. */
  at: number
  facility: Facility | undefined
  problems: Record<string, 'fee' | 'slot'>
  onChange: (place: PlaceValues) => void
  onRemove: () => void
}

/** The modes at one place, each with its fee and length. */
export function PlaceOfferings({ place, at, facility, problems, onChange, onRemove }: Props) {
  const t = useTranslations('practitioners.offerings')
  const change = (mode: Mode, part: Partial<ModeValues>) =>
    onChange({ ...place, modes: { ...place.modes, [mode]: { ...place.modes[mode], ...part } } })
  const name = facility?.name ?? ''
  return (
    <section className={classes['place']} aria-label={name}>
      <Group justify="space-between" wrap="nowrap" mb="sm">
        {facility ? (
          <div>
            <Title order={3} size="h4">
              {name}
            </Title>
            <Text size="sm" c="dimmed">
              {facility.address.line}, {facility.address.city}
            </Text>
          </div>
        ) : (
          <Skeleton height={40} width="14rem" />
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('removePlace', { place: name })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {modes.map((mode) => (
        <ModeRow
          key={mode}
          mode={mode}
          values={place.modes[mode]}
          feeProblem={problems[`${at}.${mode}.fee`]}
          slotProblem={problems[`${at}.${mode}.minutes`]}
          onChange={(part) => change(mode, part)}
        />
      ))}
    </section>
  )
}

type RowProps = {
  mode: Mode
  values: ModeValues
  feeProblem: 'fee' | 'slot' | undefined
  slotProblem: 'fee' | 'slot' | undefined
  onChange: (part: Partial<ModeValues>) => void
}

function ModeRow({ mode, values, feeProblem, slotProblem, onChange }: RowProps) {
  const t = useTranslations('practitioners.offerings')
  const modeOf = useTranslations('common.modes')
  return (
    <div className={classes['mode']}>
      <Checkbox
        label={<ModeLabel mode={mode} />}
        checked={values.offered}
        onChange={({ currentTarget }) => onChange({ offered: currentTarget.checked })}
      />
      {values.offered ? (
        <>
          <NumberInput
            size="sm"
            aria-label={t('feeOf', { mode: modeOf(mode) })}
            prefix="₹ "
            thousandSeparator=","
            thousandsGroupStyle="lakh"
            decimalScale={2}
            hideControls
            placeholder={t('fee')}
            value={values.fee}
            error={feeProblem ? t(`checks.${feeProblem}`) : null}
            onChange={(fee) => onChange({ fee })}
          />
          <NumberInput
            size="sm"
            aria-label={t('slotOf', { mode: modeOf(mode) })}
            suffix={` ${t('minutesShort')}`}
            allowDecimal={false}
            step={5}
            value={values.minutes}
            error={slotProblem ? t(`checks.${slotProblem}`) : null}
            onChange={(minutes) => onChange({ minutes })}
          />
        </>
      ) : null}
    </div>
  )
}
