'use client'
import { query } from '@imeds/client'
import { listAlternatives, type Appointment } from '@imeds/contracts/scheduling'
import { useTranslations } from '@imeds/i18n/react'
import { IconHourglassOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTopic } from '@/lib/socket.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { ModeIcon } from '@/ui/mode.tsx'
import { bookingHref, practitionerHref } from '../booking/choice.ts'
import classes from './checkout.module.css'
import { Ending } from './ending.tsx'

type Props = { appointment: Appointment; money: 'none' | 'uncertain' | 'returned' }
const sentences = { none: 'body', uncertain: 'uncertain', returned: 'refunded' } as const

/** The time to pay ran out: what becomes of the money, and the nearest free times. */
export function Lapsed({ appointment, money }: Props) {
  const t = useTranslations('scheduling.checkout.lapsed')
  const { id, practitioner, facility, mode } = appointment
  const near = useQuery(query(listAlternatives, { params: { id } }))
  useTopic(`practitioner/${practitioner.id}/slots`, () => void near.refetch())
  const slots = near.data?.slots.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)) ?? []
  return (
    <Ending tone="warning" sign={<IconHourglassOff size={28} />} title={t('title')}>
      <p>{t(sentences[money])}</p>
      <h2>{t('nearest')}</h2>
      {near.isPending ? <LoadingState rows={1} /> : null}
      {near.data && slots.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={classes['slots']}>
        {slots.map((slot) => (
          <li key={`${slot.mode} ${slot.facilityId} ${slot.startsAt}`}>
            <LinkButton
              variant="default"
              leftSection={<ModeIcon mode={slot.mode} />}
              href={bookingHref({
                practitioner: slot.practitionerId,
                facility: slot.facilityId,
                mode: slot.mode,
                at: slot.startsAt,
              })}
            >
              <DateTime instant={slot.startsAt} zone={slot.timeZone} />
            </LinkButton>
          </li>
        ))}
      </ul>
      <LinkButton
        variant="subtle"
        href={practitionerHref({ practitioner: practitioner.id, facility: facility.id, mode })}
      >
        {t('again')}
      </LinkButton>
    </Ending>
  )
}
