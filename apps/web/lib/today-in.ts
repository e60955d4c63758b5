import 'server-only'
import { dateInZone } from '@imeds/i18n'

/** Today's date in a zone, as a page is rendered; components get it from their page, so that both renders agree. */
export const todayIn = (zone: string): string => dateInZone(Date.now(), zone)
