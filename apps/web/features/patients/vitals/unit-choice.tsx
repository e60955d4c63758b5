'use client'
import { SegmentedControl, type SegmentedControlProps } from '@mantine/core'

type Props = Omit<SegmentedControlProps, 'data'> & {
  /** What is chosen, for those who do not see the field above. */
  label: string
  options: readonly (readonly [value: string, label: string])[]
  error?: unknown
}

/** One of two, right below the figure that it belongs to. */
export function UnitChoice({ label, options, error: _error, ...props }: Props) {
  return (
    <SegmentedControl
      aria-label={label}
      size="xs"
      data={options.map(([value, text]) => ({ value, label: text }))}
      {...props}
    />
  )
}
