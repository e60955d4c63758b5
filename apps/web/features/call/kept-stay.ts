/** How somebody was in a call, for the page that is loaded again; it ends with the tab. */
export type KeptStay = { camera: boolean; muted: boolean }

const keyOf = (encounterId: string) => `imeds.call.${encounterId}`

export function keepStay(encounterId: string, stay: KeptStay): void {
  try {
    sessionStorage.setItem(keyOf(encounterId), JSON.stringify(stay))
  } catch {
    // Without storage a reload asks again.
  }
}

export function keptStay(encounterId: string): KeptStay | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(encounterId)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    return { camera: 'camera' in kept && kept.camera === true, muted: 'muted' in kept && kept.muted === true }
  } catch {
    return null
  }
}

export function forgetStay(encounterId: string): void {
  try {
    sessionStorage.removeItem(keyOf(encounterId))
  } catch {
    // Nothing was kept.
  }
}
