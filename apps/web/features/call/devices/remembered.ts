/** What a person chose on this device for calls. An empty one leaves it to the browser. */
export type RememberedDevices = {
  microphone?: string
  camera?: string
  speaker?: string
  /** Joined without a picture the last time. */
  cameraOff?: boolean
}

const name = 'imeds-call-devices'
const ids = ['microphone', 'camera', 'speaker'] as const

/** Reads what was kept; anything else counts as nothing. */
export function parseDevices(kept: string | null): RememberedDevices {
  let read: unknown
  try {
    read = JSON.parse(kept ?? '')
  } catch {
    return {}
  }
  if (typeof read !== 'object' || read === null) return {}
  const all = read as Record<string, unknown>
  const known = ids.flatMap((key) => {
    const id = all[key]
    return typeof id === 'string' && id !== '' ? [[key, id] as const] : []
  })
  return { ...Object.fromEntries(known), ...(all['cameraOff'] === true ? { cameraOff: true } : {}) }
}

/** For a browser that keeps nothing: as long as the page is there. */
let held: RememberedDevices = {}

export function readDevices(): RememberedDevices {
  try {
    return { ...held, ...parseDevices(localStorage.getItem(name)) }
  } catch {
    return held
  }
}

/** Keeps a choice, for this call and the next. */
export function rememberDevices(change: RememberedDevices): void {
  held = { ...readDevices(), ...change }
  try {
    localStorage.setItem(name, JSON.stringify(held))
  } catch {
    // Storage is full or forbidden.
  }
}
