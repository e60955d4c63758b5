'use client'
import { useTranslations } from '@imeds/i18n/react'
import { IconMoon, IconSun, IconSunrise } from '@tabler/icons-react'
import { useFormat } from '@/lib/use-format.ts'
import { useHydrated } from '@/lib/use-hydrated.ts'
import type { PartOfDay, Slot } from './slot-days.ts'
import classes from './slot-picker.module.css'

const signs = { morning: IconSunrise, afternoon: IconSun, evening: IconMoon }

type Props = {
  part: PartOfDay
  slots: readonly Slot[]
  zone: string
  value: string | null
  onChange: (startsAt: string) => void
}

/** The free times of a part of the day; all parts are one choice. */
export function TimeChoice({ part, slots, zone, value, onChange }: Props) {
  const t = useTranslations('scheduling.slots')
  const { instant } = useFormat()
  const Sign = signs[part]
  const hydrated = useHydrated()
  return (
    <fieldset className={classes['part']} disabled={!hydrated}>
      <legend>
        <Sign size={18} stroke={1.6} aria-hidden />
        {t(part)}
      </legend>
      <div className={classes['times']}>
        {slots.map(({ startsAt }) => (
          <label key={startsAt}>
            <input
              type="radio"
              name="time"
              value={startsAt}
              checked={startsAt === value}
              onChange={() => onChange(startsAt)}
            />
            <span>{instant(startsAt, zone, 'time')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
