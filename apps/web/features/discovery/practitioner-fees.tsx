import { getTranslations } from '@/lib/intl.ts'
import { Money } from '@/ui/money.tsx'
import { ModeLabel } from '@/ui/mode.tsx'
import { orderedOfferings } from './practitioner.ts'
import type { Practitioner } from './practitioner-profile.tsx'

/** What each way to meet costs, and how long it lasts. */
export async function PractitionerFees({ practitioner }: { practitioner: Practitioner }) {
  const t = await getTranslations('discovery.profile')
  const { offerings, places } = practitioner
  return (
    <ul>
      {orderedOfferings(offerings).map(({ mode, facilityId, feePaise, slotMinutes }) => (
        <li key={`${mode} ${facilityId}`} data-row>
          <span>
            <ModeLabel mode={mode} />
            {places.length > 1 ? (
              <small> · {places.find((place) => place.facilityId === facilityId)?.name}</small>
            ) : null}
          </span>
          <span>
            {t('minutes', { count: String(slotMinutes) })} ·{' '}
            <b>
              <Money paise={feePaise} orFree />
            </b>
          </span>
        </li>
      ))}
    </ul>
  )
}
