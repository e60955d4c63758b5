import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Details = { genericName?: string | null; strength: string | null; form: string | null }

/** What tells a product from others of its name. */
export const productDetails = ({ genericName, strength, form }: Details): string =>
  [genericName, strength, form].filter(Boolean).join(' · ')

/** A product in a table: its name, or a link that says it, above what tells it from others. */
export function ProductName({ product, children }: { product: Details; children: ReactNode }) {
  return (
    <>
      {children}
      <Text size="sm" c="dimmed" fw="normal">
        {productDetails(product)}
      </Text>
    </>
  )
}
