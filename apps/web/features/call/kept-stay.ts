import { CallMode } from '@imeds/contracts/consultation'

/** How somebody was in a call, for the page that is loaded again; it ends with the tab. */
export type KeptStay = { camera: boolean; muted: boolean; mode: CallMode }

const keyOf = (name: string) => `imeds.call.${name}`

export function keepStay(name: string, stay: KeptStay): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(stay))
  } catch {
    // Without storage a reload asks again.
  }
}

export function keptStay(name: string): KeptStay | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    return {
      camera: 'camera' in kept && kept.camera === true,
      muted: 'muted' in kept && kept.muted === true,
      mode: CallMode.parse('mode' in kept ? kept.mode : undefined),
    }
  } catch {
    return null
  }
}

export function forgetStay(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name))
  } catch {
    // Nothing was kept.
  }
}
