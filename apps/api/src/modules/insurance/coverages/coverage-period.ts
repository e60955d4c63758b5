type Period = { periodStart: string; periodEnd: string }

/** Whether a policy holds on a calendar date, its first and last day included. */
export const isInForce = ({ periodStart, periodEnd }: Period, date: string): boolean =>
  periodStart <= date && date <= periodEnd

export const coverageStatusOf = (period: Period, today: string): 'coming' | 'active' | 'ended' =>
  isInForce(period, today) ? 'active' : today < period.periodStart ? 'coming' : 'ended'
