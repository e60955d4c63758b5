/** What somebody typed as rupees, in paise: `1,250.50` is 125050; null for what is no amount. */
export function paiseOf(typed: string): number | null {
  const plain = typed.replaceAll(/[\s,₹]/g, '')
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(plain)) return null
  return Math.round(Number(plain) * 100)
}

/** Paise as one would type them: `1250.50`, `400`. */
export const typedRupees = (paise: number): string =>
  paise % 100 === 0 ? String(paise / 100) : (paise / 100).toFixed(2)

/** Whether what was typed is more than nothing and at most so many paise. */
export function isWithin(typed: string, mostPaise: number): boolean {
  const paise = paiseOf(typed)
  return paise !== null && paise > 0 && paise <= mostPaise
}
