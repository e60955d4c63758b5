import type { z } from 'zod'
import type { DayClose } from '@imeds/contracts/billing'
import type { DayCloseRow } from './day-close.repository.ts'

export const toDayClose = (row: DayCloseRow): z.output<typeof DayClose> => ({
  id: row.id,
  facilityId: row.facility_id,
  user: { id: row.user_id, name: row.user_name },
  date: row.business_date,
  cashInPaise: row.cash_in_paise,
  cashOutPaise: row.cash_out_paise,
  expectedPaise: row.cash_in_paise - row.cash_out_paise,
  cardPaise: row.card_paise,
  upiPaise: row.upi_paise,
  countedPaise: row.counted_paise,
  differencePaise: row.difference_paise,
  reason: row.reason,
  closedAt: row.closed_at.toISOString(),
})
