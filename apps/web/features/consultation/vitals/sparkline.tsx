import { sparkPoints } from './vitals.ts'

const [width, height, edge] = [72, 20, 3]

/** The course of a value as a small line that ends in its newest point. `label` says the same in words. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  if (values.length < 2) return null
  const points = sparkPoints(values, width, height)
  const [x, y] = (points.split(' ').at(-1) ?? '0,0').split(',')
  return (
    <svg
      role="img"
      aria-label={label}
      width={width + 2 * edge}
      height={height + 2 * edge}
      viewBox={`${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`}
    >
      <polyline
        points={points}
        fill="none"
        stroke="var(--imeds-muted)"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <circle cx={x} cy={y} r={edge} fill="var(--imeds-link)" />
    </svg>
  )
}
