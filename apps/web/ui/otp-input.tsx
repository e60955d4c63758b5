'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Input, PinInput } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  label?: ReactNode
  description?: ReactNode
  error?: ReactNode
  length?: number
  disabled?: boolean
  autoFocus?: boolean
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  /** Called once all digits are there, so that nobody need press a button. */
  onComplete?: (value: string) => void
}

/** A one-time code, digit by digit; a pasted or suggested code fills all. Takes `form.getInputProps('code')`. */
export function OtpInput({
  label,
  description,
  error,
  length = 6,
  onComplete,
  onChange,
  value,
  defaultValue,
  ...rest
}: Props) {
  const t = useTranslations('common')
  return (
    <Input.Wrapper
      labelElement="div"
      label={label ?? t('code')}
      description={description}
      error={error}
      size="md"
    >
      <PinInput
        // Asks for digits by itself; with an inputMode of ours it would swallow Enter and Esc.
        type="number"
        oneTimeCode
        length={length}
        size="md"
        gap="xs"
        placeholder=""
        error={Boolean(error)}
        getInputProps={(position) => ({
          'aria-label': t('codeDigit', { position: String(position + 1), total: String(length) }),
        })}
        {...(value === undefined ? {} : { value })}
        {...(defaultValue === undefined ? {} : { defaultValue })}
        {...(onChange ? { onChange } : {})}
        {...(onComplete ? { onComplete } : {})}
        {...rest}
      />
    </Input.Wrapper>
  )
}
