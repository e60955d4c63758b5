'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useId } from 'react'
import { useHydrated } from '@/lib/use-hydrated.ts'
import { Money } from '@/ui/money.tsx'
import { ModeLabel, type Mode } from '@/ui/mode.tsx'
import type { Place } from './booking-panel.tsx'
import type { Offering } from './free-slots.ts'
import classes from './slot-picker.module.css'

type Chosen = { mode: Mode; facilityId: string }
type Props = { offerings: readonly Offering[]; chosen: Chosen; onChoose: (chosen: Chosen) => void }

/** The ways to meet, each with its fee. */
export function ModeChoice({ offerings, chosen, onChoose }: Props) {
  const t = useTranslations('scheduling.slots')
  const group = useId()
  const hydrated = useHydrated()
  const modes = [...new Set(offerings.map(({ mode }) => mode))]
  return (
    <fieldset className={classes['choice']} disabled={!hydrated}>
      <legend>{t('mode')}</legend>
      <div className={classes['modes']}>
        {modes.map((mode) => {
          const offering =
            offerings.find((one) => one.mode === mode && one.facilityId === chosen.facilityId) ??
            offerings.find((one) => one.mode === mode)
          if (!offering) return null
          return (
            <label key={mode}>
              <input
                type="radio"
                name={group}
                value={mode}
                checked={mode === chosen.mode}
                onChange={() => onChoose(offering)}
              />
              <span>
                <ModeLabel mode={mode} />
                <b>
                  <Money paise={offering.feePaise} orFree />
                </b>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** The places where this way to meet is offered; nothing to choose when there is only one. */
export function FacilityChoice({
  offerings,
  places,
  chosen,
  onChoose,
}: Props & { places: readonly Place[] }) {
  const t = useTranslations('scheduling.slots')
  const group = useId()
  const hydrated = useHydrated()
  const here = offerings.filter(({ mode }) => mode === chosen.mode)
  if (here.length < 2) return null
  return (
    <fieldset className={classes['choice']} disabled={!hydrated}>
      <legend>{t('facility')}</legend>
      {here.map(({ facilityId, mode, feePaise }) => {
        const place = places.find((one) => one.facilityId === facilityId)
        return (
          <label key={facilityId} htmlFor={`${group} ${facilityId}`}>
            <input
              type="radio"
              id={`${group} ${facilityId}`}
              name={group}
              value={facilityId}
              checked={facilityId === chosen.facilityId}
              onChange={() => onChoose({ mode, facilityId })}
              aria-label={place ? `${place.name}, ${place.city}` : ''}
            />
            <span>
              <span>
                {place?.name} <small>{place?.city}</small>
              </span>
              <b>
                <Money paise={feePaise} orFree />
              </b>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
