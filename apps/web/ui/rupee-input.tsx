'use client'
import { NumberInput } from '@mantine/core'
import { paiseOf } from '@/lib/paise-of.ts'

type Props = {
  label: string
  paise: number | null
  onChange: (paise: number | null) => void
  description?: string
  error?: string | null
  required?: boolean
}

/** An amount of money, typed in rupees. */
export function RupeeInput({ label, paise, onChange, description, error, required = false }: Props) {
  return (
    <NumberInput
      label={label}
      {...(description ? { description } : {})}
      error={error}
      required={required}
      prefix="₹"
      thousandSeparator=","
      thousandsGroupStyle="lakh"
      decimalScale={2}
      min={0}
      hideControls
      value={paise === null ? '' : paise / 100}
      onChange={(value) => onChange(paiseOf(value))}
    />
  )
}
