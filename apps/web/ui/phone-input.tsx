'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Input, NativeSelect } from '@mantine/core'
import { useUncontrolled } from '@mantine/hooks'
import { useId, useState, type FocusEventHandler, type ReactNode } from 'react'
import { countryCodes, joinPhone, splitPhone } from './phone-number.ts'

type Props = {
  label?: ReactNode
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  value?: string
  defaultValue?: string
  /** Gets the number in E.164, `+919812345678`. */
  onChange?: (value: string) => void
  onBlur?: FocusEventHandler
  onFocus?: FocusEventHandler
}

/** A mobile number, India's unless another country is chosen. Takes `form.getInputProps('phone')`. */
export function PhoneInput({
  label,
  description,
  error,
  required,
  disabled,
  onBlur,
  onFocus,
  ...field
}: Props) {
  const t = useTranslations('common')
  const id = useId()
  const [value, setValue] = useUncontrolled({ ...field, finalValue: '' })
  const [country, setCountry] = useState(() => (value ? splitPhone(value).country : '+91'))
  const parts = value ? splitPhone(value, country) : { country, national: '' }
  const change = (next: { country: string; national: string }) => {
    setCountry(next.country)
    setValue(joinPhone(next))
  }
  const codes = [...new Set([...countryCodes, parts.country])]
  return (
    <Input.Wrapper
      id={id}
      label={label ?? t('phone')}
      description={description}
      error={error}
      required={required ?? false}
      size="md"
    >
      <div style={{ display: 'grid', gridTemplateColumns: '6.25rem 1fr', gap: 8 }}>
        <NativeSelect
          aria-label={t('phoneCountry')}
          data={codes}
          value={parts.country}
          disabled={disabled ?? false}
          onChange={(event) => change({ ...parts, country: event.currentTarget.value })}
        />
        <Input
          id={id}
          type="tel"
          inputMode="tel"
          size="md"
          autoComplete="tel-national"
          disabled={disabled ?? false}
          required={required ?? false}
          error={Boolean(error)}
          value={parts.national}
          onChange={(event) => change(splitPhone(event.currentTarget.value, parts.country))}
          {...(onBlur ? { onBlur } : {})}
          {...(onFocus ? { onFocus } : {})}
        />
      </div>
    </Input.Wrapper>
  )
}
