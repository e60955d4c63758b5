'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useElementSize } from '@mantine/hooks'
import { useFormat } from '@/lib/use-format.ts'
import { homeZone } from '../patient.ts'
import { codesOf, figureOf, ticksOver, unitOf, type Code, type Measure, type Reading } from './measures.ts'
import classes from './vitals.module.css'

const height = 260
const margin = { top: 12, right: 16, bottom: 28, left: 44 }

type Props = {
  measure: Measure
  /** Newest first; at least one. */ readings: readonly Reading[]
}

/** The values as a curve. Said in one sentence to those who do not see it; the table below has every value. */
export function VitalsChart({ measure, readings }: Props) {
  const t = useTranslations('patients.vitals')
  const { instant } = useFormat()
  const { ref, width } = useElementSize()
  const oldest = readings.at(-1)
  const [latest] = readings
  if (!oldest || !latest) return null
  const day = (at: string) => instant(at, homeZone, 'date')
  const label = t('chart', {
    measure: t(`codes.${measure}`),
    count: readings.length,
    from: day(oldest.at),
    to: day(latest.at),
    latest: `${figureOf(measure, latest)} ${unitOf(measure)}`,
  })
  return (
    <>
      <Legend measure={measure} />
      <div ref={ref} className={classes['frame']} style={{ height }}>
        {width > 0 ? (
          <figure aria-label={label} className={classes['chart']}>
            <svg width={width} height={height} aria-hidden>
              <Plot measure={measure} readings={readings.toReversed()} width={width} day={day} />
            </svg>
          </figure>
        ) : null}
      </div>
    </>
  )
}

const names = {
  blood_pressure_systolic: 'upper',
  blood_pressure_diastolic: 'lower',
  glucose_fasting: 'fasting',
  glucose_random: 'random',
} as const

/** Which of two curves is which. */
function Legend({ measure }: { measure: Measure }) {
  const t = useTranslations('patients.vitals')
  if (measure !== 'blood_pressure' && measure !== 'glucose') return null
  return (
    <ul className={classes['legend']}>
      {codesOf[measure].map((code) =>
        code in names ? <li key={code}>{t(names[code as keyof typeof names])}</li> : null,
      )}
    </ul>
  )
}

type PlotProps = Props & { width: number; day: (at: string) => string }

function Plot({ measure, readings, width, day }: PlotProps) {
  const values = readings.flatMap((reading) => Object.values(pick(reading, measure)))
  const ticks = ticksOver(Math.min(...values), Math.max(...values))
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const times = readings.map(({ at }) => Date.parse(at))
  const [from = 0, to = 0] = [times[0], times.at(-1)]
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const x = (at: string) =>
    margin.left + (to === from ? inner.width / 2 : ((Date.parse(at) - from) / (to - from)) * inner.width)
  const y = (value: number) => margin.top + (1 - (value - low) / (high - low)) * inner.height
  const ends = readings.length > 1 ? [readings[0], readings.at(-1)] : [readings[0]]
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick} className={classes['tick']}>
          <line x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {ends.map((end, at) =>
        end ? (
          <text
            key={end.panelId}
            className={classes['day']}
            x={ends.length === 1 ? x(end.at) : at === 0 ? margin.left : width - margin.right}
            y={height - 6}
            textAnchor={ends.length === 1 ? 'middle' : at === 0 ? 'start' : 'end'}
          >
            {day(end.at)}
          </text>
        ) : null,
      )}
      {codesOf[measure].map((code, at) => (
        <Curve
          key={code}
          readings={readings}
          code={code}
          second={at > 0}
          x={x}
          y={y}
          unit={unitOf(measure)}
        />
      ))}
    </>
  )
}

const pick = ({ values }: Reading, measure: Measure) =>
  Object.fromEntries(
    codesOf[measure].flatMap((code) => (values[code] === undefined ? [] : [[code, values[code]]])),
  )

type CurveProps = {
  readings: readonly Reading[]
  code: Code
  second: boolean
  x: (at: string) => number
  y: (value: number) => number
  unit: string
}

function Curve({ readings, code, second, x, y, unit }: CurveProps) {
  const points = readings.flatMap(({ at, values, panelId }) =>
    values[code] === undefined ? [] : [{ panelId, left: x(at), top: y(values[code]), value: values[code] }],
  )
  return (
    <g className={classes['curve']} data-second={second || undefined}>
      <polyline points={points.map(({ left, top }) => `${left},${top}`).join(' ')} />
      {points.map(({ panelId, left, top, value }) => (
        <circle key={panelId} cx={left} cy={top} r={4}>
          <title>{`${value} ${unit}`}</title>
        </circle>
      ))}
    </g>
  )
}
