import { Card, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = { label: ReactNode; value: ReactNode; hint?: ReactNode }

/** One figure with its name. */
export function Stat({ label, value, hint }: Props) {
  return (
    <Card component="dl" m={0} padding="md">
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
      <Text component="dd" m={0} fz={26} fw={660} lh={1.25} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value}
      </Text>
      {hint ? (
        <Text component="dd" m={0} size="sm" c="dimmed">
          {hint}
        </Text>
      ) : null}
    </Card>
  )
}
