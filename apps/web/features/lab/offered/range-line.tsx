'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import classes from '../lab.module.css'
import type { TestDetail } from './own-ranges.tsx'
import type { TypedRange } from './typed-ranges.ts'

const sexes = ['any', 'female', 'male'] as const
type Props = {
  number: number
  line: TypedRange
  test: TestDetail
  problem: string | null
  onChange: (part: Partial<TypedRange>) => void
  onRemove: () => void
}

/** One range: for whom, and what is usual. */
export function RangeLine({ number, line, test, problem, onChange, onRemove }: Props) {
  const t = useTranslations('lab.offered')
  const age = { pattern: '\\d{1,3}[dmyDMY]', maxLength: 4 }
  const bound = { hideControls: true, decimalScale: test.decimals }
  return (
    <li>
      <fieldset className={classes['range']} aria-label={t('line', { number: String(number) })}>
        <NativeSelect
          label={t('sex')}
          value={line.sex}
          onChange={(event) =>
            onChange({ sex: sexes.find((sex) => sex === event.currentTarget.value) ?? 'any' })
          }
          data={sexes.map((value) => ({ value, label: t(`sexes.${value}`) }))}
        />
        <TextInput
          label={t('ageFrom')}
          required
          {...age}
          value={line.ageFrom}
          onChange={(event) => onChange({ ageFrom: event.currentTarget.value })}
        />
        <TextInput
          label={t('ageTo')}
          {...age}
          value={line.ageTo}
          onChange={(event) => onChange({ ageTo: event.currentTarget.value })}
        />
        {test.valueKind === 'numeric' ? (
          <>
            <NumberInput label={t('low')} {...bound} value={line.low} onChange={(low) => onChange({ low })} />
            <NumberInput
              label={t('high')}
              {...bound}
              value={line.high}
              onChange={(high) => onChange({ high })}
            />
          </>
        ) : (
          <Expected line={line} test={test} onChange={onChange} />
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('removeLine', { number: String(number) })}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </fieldset>
      {problem ? (
        <Text size="sm" c="danger" role="alert">
          {t('line', { number: String(number) })} {problem}
        </Text>
      ) : null}
    </li>
  )
}

function Expected({ line, test, onChange }: Pick<Props, 'line' | 'test' | 'onChange'>) {
  const t = useTranslations('lab.offered')
  const field = {
    label: t('expected'),
    required: true,
    value: line.expected,
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ expected: event.currentTarget.value }),
  }
  return test.valueKind === 'choice' ? (
    <NativeSelect {...field} data={['', ...test.choices]} />
  ) : (
    <TextInput {...field} maxLength={200} />
  )
}
