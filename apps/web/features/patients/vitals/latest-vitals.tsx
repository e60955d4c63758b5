'use client'
import { useTranslations } from '@imeds/i18n/react'
import { DateTime } from '@/ui/date-time.tsx'
import { homeZone } from '../patient.ts'
import { codesOf, figureOf, measures, readingsOf, unitOf, type Observation } from './measures.ts'
import classes from './vitals.module.css'

/** The newest value of each measure. */
export function LatestVitals({ observations }: { observations: readonly Observation[] }) {
  const t = useTranslations('patients.vitals.codes')
  const readings = readingsOf(observations)
  return (
    <dl className={classes['latest']}>
      {measures.map((measure) => {
        const reading = readings.find((one) => figureOf(measure, one) !== null)
        if (!reading) return null
        const [code] = codesOf[measure].filter((one) => reading.values[one] !== undefined)
        return (
          <div key={measure}>
            <dt>{measure === 'glucose' && code ? t(code) : t(measure)}</dt>
            <dd>
              <span className={classes['figure']}>{figureOf(measure, reading)}</span> {unitOf(measure)}
            </dd>
            <dd className={classes['at']}>
              <DateTime instant={reading.at} zone={homeZone} style="date" />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
