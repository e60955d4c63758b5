import type { ByteRange } from './file-store.ts'

/**
 * The one range that a `Range` header asks of `size` bytes (RFC 9110, 14.2). Undefined: send everything, also for several
 * ranges and for what is no range of bytes. Null: nothing of it can be given (416).
 */
export function parseRange(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (!first && !last) return undefined
  if (!first) return Number(last) > 0 ? { start: Math.max(size - Number(last), 0), end: size - 1 } : null
  const start = Number(first)
  const end = last ? Math.min(Number(last), size - 1) : size - 1
  if (last && Number(last) < start) return undefined
  return start < size ? { start, end } : null
}
