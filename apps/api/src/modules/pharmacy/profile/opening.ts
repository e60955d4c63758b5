export type Opening = { weekday: number; opensAt: string; closesAt: string }

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Whether a shop is open at an instant, by the clocks of its zone; hours past midnight belong to the day they began. */
export function isOpen(hours: readonly Opening[], zone: string, at: Date): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const weekday = weekdays.indexOf(part('weekday')) + 1
  const time = `${part('hour')}:${part('minute')}`
  const yesterday = weekday === 1 ? 7 : weekday - 1
  return hours.some(({ weekday: day, opensAt, closesAt }) => {
    const overnight = closesAt <= opensAt
    if (day === weekday && time >= opensAt) return overnight || time < closesAt
    return overnight && day === yesterday && time < closesAt
  })
}
