/** What a person typed as rupees, in paise; nothing for what is no amount. */
export const paiseOf = (rupees: string | number): number | null => {
  const value = typeof rupees === 'number' ? rupees : Number.parseFloat(rupees)
  return Number.isFinite(value) ? Math.round(value * 100) : null
}
