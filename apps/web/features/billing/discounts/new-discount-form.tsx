'use client'
import { mutation } from '@imeds/client'
import { BillSubject, createDiscount } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import {
  Checkbox,
  CheckboxGroup,
  Group,
  NumberInput,
  SegmentedControl,
  Stack,
  TextInput,
} from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { output } from 'zod'
import { instantInZone } from '@/lib/zoned-time.ts'
import { FormError } from '@/ui/form-error.tsx'
import { RupeeInput } from '@/ui/rupee-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { homeZone } from '../bills/home-zone.ts'
import { endOf, LimitFields, limitsOf } from './limit-fields.tsx'

type Subject = output<typeof BillSubject>
const empty = {
  title: '',
  code: '',
  kind: 'percent' as 'percent' | 'amount',
  percent: 10 as number | string,
  mostPaise: null as number | null,
  amountPaise: null as number | null,
  subjectTypes: ['appointment'] as Subject[],
  minTotalPaise: null as number | null,
  mostUses: '' as number | string,
  perPatient: '' as number | string,
  firstDay: '',
  lastDay: '',
}
type Values = typeof empty

const termsOf = (values: Values) =>
  values.kind === 'percent'
    ? {
        kind: 'percent' as const,
        percentBasisPoints: Math.round(Number(values.percent) * 100),
        mostPaise: values.mostPaise,
      }
    : { kind: 'amount' as const, amountPaise: values.amountPaise ?? 0 }

type Props = {
  /** Null: at every facility. */
  facilityId: string | null
  /** The first day that can be its last. */
  today: string
  onDone: () => void
}

/** Sets up a discount that counts from now, or from a day to come. */
export function NewDiscountForm({ facilityId, today, onDone }: Props) {
  const t = useTranslations('billing.discounts')
  const subjects = useTranslations('billing.subjects')
  const client = useQueryClient()
  const [values, setValues] = useState(empty)
  const set = (part: Partial<Values>) => setValues((before) => ({ ...before, ...part }))
  const create = useMutation({
    ...mutation(createDiscount),
    onSuccess: () => {
      void client.invalidateQueries()
      onDone()
    },
  })
  const submit = () =>
    create.mutate({
      body: {
        facilityId,
        title: values.title.trim(),
        terms: termsOf(values),
        subjectTypes: values.subjectTypes,
        code: values.code || null,
        validFrom: values.firstDay ? instantInZone(values.firstDay, 0, homeZone) : new Date().toISOString(),
        validUntil: endOf(values.lastDay),
        minTotalPaise: values.minTotalPaise ?? 0,
        ...limitsOf(values),
      },
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('name')}
          required
          maxLength={120}
          value={values.title}
          onChange={({ currentTarget: { value } }) => set({ title: value })}
        />
        <TextInput
          label={t('code')}
          description={t('codeHint')}
          maxLength={20}
          value={values.code}
          onChange={({ currentTarget: { value } }) =>
            set({ code: value.toUpperCase().replaceAll(/[^A-Z0-9]/g, '') })
          }
        />
        <SegmentedControl
          aria-label={t('off')}
          value={values.kind}
          onChange={(kind) => set({ kind })}
          data={[
            { value: 'percent', label: t('kinds.percent') },
            { value: 'amount', label: t('kinds.amount') },
          ]}
        />
        {values.kind === 'percent' ? (
          <Group grow align="flex-start">
            <NumberInput
              label={t('percentLabel')}
              required
              suffix=" %"
              min={0.01}
              max={100}
              decimalScale={2}
              hideControls
              value={values.percent}
              onChange={(percent) => set({ percent })}
            />
            <RupeeInput
              label={t('mostLabel')}
              paise={values.mostPaise}
              onChange={(mostPaise) => set({ mostPaise })}
            />
          </Group>
        ) : (
          <RupeeInput
            label={t('amountLabel')}
            required
            paise={values.amountPaise}
            onChange={(amountPaise) => set({ amountPaise })}
          />
        )}
        <CheckboxGroup
          label={t('subjects')}
          value={values.subjectTypes}
          onChange={(subjectTypes) => set({ subjectTypes })}
        >
          <Stack gap="xs" mt="xs">
            {BillSubject.options.map((subject) => (
              <Checkbox key={subject} value={subject} label={subjects(subject)} />
            ))}
          </Stack>
        </CheckboxGroup>
        <RupeeInput
          label={t('minimum')}
          paise={values.minTotalPaise}
          onChange={(minTotalPaise) => set({ minTotalPaise })}
        />
        <LimitFields value={values} onChange={set} />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('firstDay')}
            description={t('firstDayHint')}
            min={today}
            value={values.firstDay}
            onChange={({ currentTarget: { value } }) => set({ firstDay: value })}
          />
          <TextInput
            type="date"
            label={t('lastDay')}
            description={t('lastDayHint')}
            min={values.firstDay || today}
            value={values.lastDay}
            onChange={({ currentTarget: { value } }) => set({ lastDay: value })}
          />
        </Group>
        <FormError error={create.error} />
        <SubmitButton loading={create.isPending} disabled={values.subjectTypes.length === 0}>
          {t('submit')}
        </SubmitButton>
      </Stack>
    </form>
  )
}
