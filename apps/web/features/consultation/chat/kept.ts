import type { Kept } from './outbox.ts'

// Storage can be full or forbidden; then the page's memory has to do.
function read<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}
function write(key: string, value: unknown) {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(value))
  } catch {
    // See above.
  }
}

/** What this tab remembers of a room over a reload, for this person only: unsent messages, and what was seen. */
export function keptOf(userId: string, encounterId: string) {
  const unsent = `imeds-unsent:${userId}:${encounterId}`
  const seen = `imeds-seen:${userId}:${encounterId}`
  return {
    loadUnsent: () => read<readonly Kept[]>(unsent) ?? [],
    keepUnsent: (messages: readonly Kept[]) => write(unsent, messages.length > 0 ? messages : null),
    loadSeen: () => read<number>(seen),
    keepSeen: (seq: number) => write(seen, seq),
  }
}
