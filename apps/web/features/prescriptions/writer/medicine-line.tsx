'use client'
import { useTranslations } from '@imeds/i18n/react'
import {
  ActionIcon,
  Checkbox,
  Collapse,
  Group,
  NumberInput,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from '@mantine/core'
import { IconChevronDown, IconTrash } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useFieldSentence } from '@/lib/use-format.ts'
import { readDose } from '../dose/dose-draft.ts'
import { amountText } from '../dose/dose-text.ts'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import type { Finding } from '../types.ts'
import { DoseFields } from './dose-fields.tsx'
import type { Line, Saved } from './draft-state.ts'
import { MedicineBadges } from './medicine-badges.tsx'
import classes from './writer.module.css'

type Props = {
  line: Line
  saved: Saved | null
  severity: Finding['severity'] | null
  onChange: (line: Line) => void
  onRemove: () => void
  onDone: () => void
  isNew: boolean
}

/** One medicine with its dose, and what follows from them. */
export function MedicineLine({ line, saved, severity, onChange, onRemove, onDone, isNew }: Props) {
  const t = useTranslations('prescriptions.writer.line')
  const titleId = useId()
  const [more, setMore] = useState(
    line.instructions !== '' || line.substitutionAllowed || line.repeats !== '',
  )
  const { medicine, dose, instructions, substitutionAllowed, repeats } = line
  const name = `${medicine.genericName} ${medicine.strength}`
  return (
    <li className={classes['line']} data-severity={severity ?? undefined} aria-labelledby={titleId}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <div>
          <h3 id={titleId}>
            {medicine.genericName.toUpperCase()} {medicine.strength}
          </h3>
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {[medicine.brandName, medicine.form].filter(Boolean).join(', ')}
            </Text>
            <MedicineBadges medicine={medicine} />
          </Group>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={40}
          aria-label={t('remove', { name })}
          onClick={onRemove}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      </Group>
      <DoseFields
        medicine={medicine}
        dose={dose}
        onChange={(changed) => onChange({ ...line, dose: changed, refusal: null })}
        onDone={onDone}
        isNew={isNew}
      />
      <Outcome line={line} saved={saved} />
      <UnstyledButton
        className={classes['more']}
        aria-expanded={more}
        onClick={() => setMore(!more)}
        data-open={more || undefined}
      >
        {t('more')} <IconChevronDown size={16} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={more}>
        <Stack gap="sm" pt="xs">
          <TextInput
            label={t('instructions')}
            placeholder={t('instructionsPlaceholder')}
            value={instructions}
            maxLength={300}
            onChange={(event) => onChange({ ...line, instructions: event.currentTarget.value })}
          />
          <Checkbox
            label={t('substitution')}
            checked={substitutionAllowed}
            onChange={(event) => onChange({ ...line, substitutionAllowed: event.currentTarget.checked })}
          />
          {medicine.schedule === 'X' || medicine.narcotic ? null : (
            <NumberInput
              label={t('repeats')}
              description={t('repeatsHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maw="14rem"
              min={0}
              max={11}
              clampBehavior="strict"
              allowDecimal={false}
              value={repeats}
              onChange={(value) => onChange({ ...line, repeats: value, refusal: null })}
            />
          )}
        </Stack>
      </Collapse>
    </li>
  )
}

/** The dose in words and the quantity to dispense, or what is still missing. */
function Outcome({ line, saved }: { line: Line; saved: Saved | null }) {
  const t = useTranslations('prescriptions.writer.line')
  const say = useFieldSentence()
  const unitWord = useUnitWord()
  const read = readDose(line.dose)
  const position = saved?.keys.indexOf(line.key) ?? -1
  const computed = position < 0 ? undefined : saved?.draft.medicationRequests[position]
  if (line.refusal !== null)
    return (
      <p className={classes['refusal']} role="alert">
        {say(line.refusal)}
      </p>
    )
  if (!read.ok) {
    const gap =
      read.gap === 'pattern' ? (read.problem ?? 'missing') : read.gap === 'amount' ? 'quantity' : read.gap
    return <p className={classes['quiet']}>{t(`incomplete.${gap}`)}</p>
  }
  if (computed === undefined) return <p className={classes['quiet']}>…</p>
  const { doseText, quantity, quantityUnit, quantityReason } = computed
  return (
    <p className={classes['outcome']}>
      <strong>{doseText}</strong>
      <span title={quantityReason}>
        {t('dispense', { amount: amountText(quantity), unit: unitWord(quantityUnit, quantity) })}
      </span>
    </p>
  )
}
