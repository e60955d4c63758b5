import { addDays, instantInZone } from '../../../../lib/zoned-time.ts'

type Week = { practitionerId: string; zone: string; monday: string }

/** What the calendar asks for a week; the same for the server, so that its answers fit. */
export const calendarReads = ({ practitionerId, zone, monday }: Week) => ({
  agenda: { query: { from: monday, days: 7, practitionerId, limit: 500 } },
  exceptions: {
    params: { id: practitionerId },
    query: { from: instantInZone(monday, 0, zone), to: instantInZone(addDays(monday, 7), 0, zone) },
  },
  hours: { params: { id: practitionerId } },
})
