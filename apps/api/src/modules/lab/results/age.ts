/** The date on which somebody born on `birthDate` has lived `28d`, `6m` or `18y`; the last of the month stays it. */
export function dateOfAge(birthDate: string, age: string): string {
  const count = Number(age.slice(0, -1))
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number]
  if (age.endsWith('d')) return iso(Date.UTC(year, month - 1, day + count))
  const months = age.endsWith('y') ? count * 12 : count
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return iso(Date.UTC(year, month - 1 + months, Math.min(day, last)))
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10)

/** Whether somebody had lived so long on a date. */
export const hasLived = (birthDate: string, age: string, on: string): boolean =>
  dateOfAge(birthDate, age) <= on

/** An age as a laboratory writes it: days for newborns, months up to two years, then years. */
export function ageText(birthDate: string, on: string): string {
  const days = Math.round((Date.parse(on) - Date.parse(birthDate)) / 86_400_000)
  if (days < 31) return `${days} ${days === 1 ? 'day' : 'days'}`
  let months = 0
  while (hasLived(birthDate, `${months + 1}m`, on)) months++
  if (months < 24) return `${months} ${months === 1 ? 'month' : 'months'}`
  return `${Math.floor(months / 12)} years`
}
