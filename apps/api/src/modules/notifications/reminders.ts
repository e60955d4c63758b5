const hour = 3_600_000
/** How long before the start each reminder goes out. */
const lead = { day: 24 * hour, hour }

export type Reminder = keyof typeof lead
export const reminderKinds = Object.keys(lead) as Reminder[]

/** When a reminder goes out, or null when less time than that is left. */
export function reminderTime(which: Reminder, startsAt: Date, now: Date): Date | null {
  const at = new Date(startsAt.getTime() - lead[which])
  return at > now ? at : null
}

/** Whether a reminder still helps: one that was held up says nothing once the next is due or the time has come. */
export function isStillUseful(which: Reminder, startsAt: Date, now: Date): boolean {
  const left = startsAt.getTime() - now.getTime()
  return which === 'day' ? left > lead.hour : left > 0
}

export const reminderKey = (appointmentId: string, which: Reminder): string =>
  `reminder:${appointmentId}:${which}`
