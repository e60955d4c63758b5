type Point = { at: string; value: number; low: number | null; high: number | null }
export type Frame = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}
export type Drawn = {
  points: { x: number; y: number }[]
  /** What was usual at each point, as pieces from one point to the next. */
  bands: { x: number; width: number; y: number; height: number }[]
  ticks: { value: number; y: number }[]
}

/** Where values and their usual ranges lie in a frame: time from left to right, values from below to above. */
export function draw(points: readonly Point[], { width, height, left, right, top, bottom }: Frame): Drawn {
  const times = points.map(({ at }) => Date.parse(at))
  const numbers = points.flatMap(({ value, low, high }) => [value, low, high].filter((one) => one !== null))
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const room = (most - least || Math.abs(most) || 1) * 0.12
  const [from, to] = [least - room, most + room]
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0]
  const x = (time: number) =>
    last === first
      ? (left + width - right) / 2
      : left + ((time - first) / (last - first)) * (width - left - right)
  const y = (value: number) => top + ((to - value) / (to - from)) * (height - top - bottom)
  const single = points.length === 1
  return {
    points: points.map(({ value }, index) => ({ x: x(times[index]!), y: y(value) })),
    bands: points.slice(0, single ? 1 : -1).map(({ low, high }, index) => {
      const start = single ? left : x(times[index]!)
      const end = single ? width - right : x(times[index + 1]!)
      const [above, below] = [high === null ? top : y(high), low === null ? height - bottom : y(low)]
      const known = low !== null || high !== null
      return {
        x: start,
        width: Math.max(0, end - start),
        y: above,
        height: known ? Math.max(0, below - above) : 0,
      }
    }),
    ticks: [...new Set([least, most])].map((value) => ({ value, y: y(value) })),
  }
}
