'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { useFormat } from '@/lib/use-format.ts'
import { useSession } from '@/lib/use-session.tsx'
import type { Mode } from '@/ui/mode.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { bookingHref } from '../booking/choice.ts'
import { offeringFor, type Offering, type WantedOffering } from './free-slots.ts'
import { FacilityChoice, ModeChoice } from './offering-choice.tsx'
import { SlotPicker } from './slot-picker.tsx'
import classes from './slot-picker.module.css'

export type Place = { facilityId: string; name: string; city: string; timeZone: string }

type Props = {
  practitionerId: string
  offerings: readonly Offering[]
  places: readonly Place[]
  /** What the address asks for, if it is offered. */
  wanted: WantedOffering
}

/** How to meet, where, and when: the way from a doctor's page to the booking. */
export function BookingPanel({ practitionerId, offerings, places, wanted }: Props) {
  const t = useTranslations('scheduling.slots')
  const { instant } = useFormat()
  const { user } = useSession()
  const [offering, setOffering] = useState(() => offeringFor(offerings, wanted))
  const [chosen, setChosen] = useState<string | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  if (!offering) return <SectionCard title={t('title')}>{t('allFull')}</SectionCard>
  const { mode, facilityId } = offering
  const place = places.find((one) => one.facilityId === facilityId)
  const zone = place?.timeZone ?? 'Asia/Kolkata'
  const choose = (next: { mode: Mode; facilityId: string }) => {
    setOffering(offeringFor(offerings, next))
    setChosen(null)
    setTaken(null)
  }
  return (
    <SectionCard title={t('title')} lead={t('live')}>
      <div className={classes['panel']}>
        <ModeChoice offerings={offerings} chosen={offering} onChoose={choose} />
        <FacilityChoice offerings={offerings} places={places} chosen={offering} onChoose={choose} />
        <SlotPicker
          key={`${mode} ${facilityId}`}
          source={{ practitionerId, facilityId, mode }}
          value={chosen}
          onChange={(startsAt) => {
            setChosen(startsAt)
            setTaken(null)
          }}
          onTaken={(startsAt) => {
            setChosen(null)
            setTaken(startsAt)
          }}
        />
        <div className={classes['foot']} data-above-navigation={user ? true : undefined}>
          {chosen ? (
            <Button
              component={Link}
              href={bookingHref({ practitioner: practitionerId, facility: facilityId, mode, at: chosen })}
              prefetch={false}
              h="auto"
              mih={44}
              py={6}
              styles={{ label: { whiteSpace: 'normal' } }}
            >
              {t('continueAt', { time: instant(chosen, zone) })}
            </Button>
          ) : (
            <Text size="sm" c={taken ? 'var(--imeds-danger-text)' : 'dimmed'}>
              {taken ? t('chosenGone', { time: instant(taken, zone, 'time') }) : t('choose')}
            </Text>
          )}
          {place ? (
            <Text size="sm" c="dimmed">
              {t('lengthOf', { minutes: String(offering.slotMinutes) })} {t('zone', { city: place.city })}
            </Text>
          ) : null}
        </div>
      </div>
    </SectionCard>
  )
}
