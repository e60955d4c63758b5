/** The calendar date so many days after another: `2026-12-31` and 1 make `2027-01-01`. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

/** Whether a calendar date is a Monday. */
export const isMonday = (date: string): boolean => new Date(date).getUTCDay() === 1
