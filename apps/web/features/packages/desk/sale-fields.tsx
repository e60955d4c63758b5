'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { Money } from '@/ui/money.tsx'
import { RupeeInput } from '@/ui/rupee-input.tsx'
import classes from '../packages.module.css'
import type { Status } from '../types.ts'
import { isTooDear, worthOf, type Values } from './form-values.ts'

const statuses: readonly Status[] = ['draft', 'active', 'retired']

type Props = {
  values: Values
  onChange: (part: Partial<Values>) => void
  /** What the list that it came from says of its price. */
  note: string
  /** Whether that has to be read now; null where it has not. */
  reading: { read: boolean; onRead: (read: boolean) => void } | null
}

/** What a package costs, from when until when it is sold, and whether. */
export function SaleFields({ values, onChange, note, reading }: Props) {
  const t = useTranslations('packages.form')
  const desk = useTranslations('packages.desk')
  const worth = worthOf(values.items)
  const { pricePaise } = values
  const tooDear = isTooDear(values)
  return (
    <>
      {note ? (
        <Alert color="warning" variant="light">
          {t('note', { note })}
        </Alert>
      ) : null}
      <RupeeInput
        label={t('price')}
        description={t('priceHint')}
        paise={pricePaise}
        onChange={(next) => onChange({ pricePaise: next })}
        error={tooDear ? t('tooDear') : null}
      />
      <dl className={classes['sums']} aria-live="polite">
        <div>
          <dt>{t('worthTotal')}</dt>
          <dd>
            <Money paise={worth} />
          </dd>
        </div>
        {pricePaise !== null && !tooDear ? (
          <div>
            <dt>{t('saving')}</dt>
            <dd>
              <Money paise={worth - pricePaise} />
            </dd>
          </div>
        ) : null}
      </dl>
      <NumberInput
        label={t('validity')}
        description={t('validityHint')}
        required
        min={1}
        max={730}
        allowDecimal={false}
        value={values.validityDays ?? ''}
        onChange={(days) => onChange({ validityDays: typeof days === 'number' ? days : null })}
      />
      <TextInput
        type="date"
        label={t('from')}
        value={values.soldFrom}
        onChange={({ currentTarget }) => onChange({ soldFrom: currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('until')}
        {...(values.soldFrom ? { min: values.soldFrom } : {})}
        value={values.soldUntil}
        onChange={({ currentTarget }) => onChange({ soldUntil: currentTarget.value })}
      />
      <NativeSelect
        label={desk('status')}
        value={values.status}
        onChange={({ currentTarget }) => onChange({ status: currentTarget.value as Status })}
        data={statuses.map((value) => ({ value, label: desk(`packageStatuses.${value}`) }))}
      />
      {reading ? (
        <Checkbox
          label={t('noteRead')}
          checked={reading.read}
          onChange={({ currentTarget }) => reading.onRead(currentTarget.checked)}
        />
      ) : null}
    </>
  )
}
