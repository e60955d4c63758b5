'use client'
import type { CounterMethod } from '@imeds/contracts/billing'
import { useTranslations } from '@imeds/i18n/react'
import { Input, SegmentedControl, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { output } from 'zod'
import { useFieldError } from '@/lib/use-field-error.ts'

export type Method = output<typeof CounterMethod>
const methods: readonly Method[] = ['cash', 'card', 'upi']

type Props = {
  method: Method
  reference: string
  onMethod: (method: Method) => void
  onReference: (reference: string) => void
  /** What was refused, for the complaint about the reference; the form's own alert leaves that out. */
  error: unknown
}

/** How money passes the counter, with the reference of card and UPI. */
export function MethodFields({ method, reference, onMethod, onReference, error }: Props) {
  const t = useTranslations('billing.counter')
  const wrong = useFieldError(error, 'reference')
  const label = useId()
  return (
    <>
      <div>
        <Input.Label component="div" id={label}>
          {t('method')}
        </Input.Label>
        <SegmentedControl
          fullWidth
          aria-labelledby={label}
          value={method}
          onChange={onMethod}
          data={methods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        />
      </div>
      {method === 'cash' ? null : (
        <TextInput
          label={t('reference')}
          description={t(`referenceOf.${method}`)}
          required
          maxLength={40}
          value={reference}
          error={wrong}
          onChange={({ currentTarget }) => onReference(currentTarget.value)}
        />
      )}
    </>
  )
}

/** What goes into a request: cash has no reference. */
export const referenceFor = (method: Method, reference: string) =>
  method === 'cash' ? {} : { reference: reference.trim() }
