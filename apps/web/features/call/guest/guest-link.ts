/** The page's key: what the link brought, or what this device got in exchange when it accepted that link. */
export type GuestKey = { link: string; key: string }

const name = 'imeds-call-guest'

/** Reads what was kept; anything else counts as nothing. */
export function parseKept(kept: string | null): GuestKey | null {
  let read: unknown
  try {
    read = JSON.parse(kept ?? '')
  } catch {
    return null
  }
  if (typeof read !== 'object' || read === null) return null
  const { link, key } = read as Partial<Record<keyof GuestKey, unknown>>
  return typeof link === 'string' && typeof key === 'string' && link !== '' && key !== ''
    ? { link, key }
    : null
}

/** Which key opens the invitation: a link that this device accepted before stands for the key it was given. */
export function keyFor(fragment: string, kept: GuestKey | null): GuestKey | null {
  const link = fragment.replace(/^#/, '')
  if (link === '') return kept
  return kept?.link === link ? kept : { link, key: link }
}

export function readKept(): GuestKey | null {
  try {
    return parseKept(localStorage.getItem(name))
  } catch {
    return null
  }
}

/** Keeps the key for a reload; a browser that keeps nothing asks the doctor for another link then. */
export function keep(key: GuestKey): void {
  try {
    localStorage.setItem(name, JSON.stringify(key))
  } catch {
    // Storage is full or forbidden.
  }
}
