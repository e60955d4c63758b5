'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useFormat } from '@/lib/use-format.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { Flag } from '../flag.tsx'
import classes from '../lab.module.css'
import type { LabTrend } from '../types.ts'
import { draw } from './scale.ts'

const frame = { width: 380, height: 200, left: 48, right: 14, top: 14, bottom: 30 }

/** One number over time against what is usual: a drawing, and the same as a table. */
export function TrendChart({ trend, zone }: { trend: LabTrend; zone: string }) {
  const t = useTranslations('lab.trend')
  const { instant } = useFormat()
  const { name, unit, points } = trend
  const { points: dots, bands, ticks } = draw(points, frame)
  const day = (at: string) => instant(at, zone, 'date')
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const digits = Math.max(...points.map(({ value }) => String(value).split('.')[1]?.length ?? 0))
  return (
    <SectionCard title={name} lead={unit}>
      <svg
        className={classes['chart']}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={t('chart', {
          name,
          unit,
          first: day(first.at),
          last: day(last.at),
          count: String(points.length),
          value: String(last.value),
        })}
      >
        {bands.map((band, index) => (
          <rect key={index} className={classes['band']} {...band} />
        ))}
        {ticks.map(({ value, y }) => (
          <g key={y}>
            <line className={classes['axis']} x1={frame.left} x2={frame.width - frame.right} y1={y} y2={y} />
            <text x={frame.left - 8} y={y + 4} textAnchor="end">
              {value.toFixed(Math.min(digits, 2))}
            </text>
          </g>
        ))}
        <polyline className={classes['line']} points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {dots.map(({ x, y }, index) => (
          <circle
            key={points[index]!.reportId + String(index)}
            className={classes['point']}
            data-out={points[index]!.flag === null ? undefined : ''}
            cx={x}
            cy={y}
            r={5}
          />
        ))}
        <text x={frame.left} y={frame.height - 8}>
          {day(first.at)}
        </text>
        <text x={frame.width - frame.right} y={frame.height - 8} textAnchor="end">
          {day(last.at)}
        </text>
      </svg>
      <details>
        <summary>{t('table')}</summary>
        <DataTable
          label={name}
          rows={points}
          rowKey={({ reportId, at }) => reportId + at}
          columns={[
            { key: 'date', header: t('date'), primary: true, cell: ({ at }) => day(at) },
            {
              key: 'value',
              header: t('value'),
              align: 'end',
              cell: ({ value, flag }) => (
                <>
                  {value} {unit} <Flag flag={flag} />
                </>
              ),
            },
            {
              key: 'interval',
              header: t('interval'),
              cell: ({ low, high }) => [low ?? '', high ?? ''].join(' – '),
            },
            { key: 'laboratory', header: t('laboratory'), cell: ({ laboratoryName }) => laboratoryName },
          ]}
        />
      </details>
    </SectionCard>
  )
}
