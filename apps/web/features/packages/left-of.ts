/** How many units of a bought package nobody used yet. */
export const leftOf = (parts: readonly { quantity: number; used: number }[]): number =>
  parts.reduce((sum, { quantity, used }) => sum + quantity - used, 0)
