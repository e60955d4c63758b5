import { describe, expect, it } from 'vitest'
import { createOwnMedia, type Devices } from './own-media.ts'

type Fake = { kind: string; id: string; enabled: boolean; stopped: boolean; stop: () => void; onended: null }

/** A machine with these devices; the first of a kind is what the browser takes by itself. */
function machine(...present: string[]) {
  const opened: Fake[] = []
  const open = (kind: string, id: string) => {
    const track: Fake = {
      kind,
      id,
      enabled: true,
      stopped: false,
      stop: () => void (track.stopped = true),
      onended: null,
    }
    opened.push(track)
    return { getTracks: () => [track] } as unknown as MediaStream
  }
  const devices: Devices = {
    getUserMedia: async (wanted) => {
      const kind = wanted?.video ? 'camera' : 'microphone'
      const { deviceId } = (wanted?.video ?? wanted?.audio ?? {}) as { deviceId?: { exact: string } }
      const ofKind = present.filter((one) => one.startsWith(kind))
      const found = deviceId ? ofKind.find((one) => one === deviceId.exact) : ofKind[0]
      if (!found) throw new DOMException('', deviceId ? 'OverconstrainedError' : 'NotFoundError')
      return open(kind, found)
    },
    getDisplayMedia: async () => open('screen', 'screen'),
  }
  return { devices, running: () => opened.filter(({ stopped }) => !stopped).map(({ id }) => id) }
}

describe('the devices', () => {
  it('are those that were chosen, and others where they are unplugged', async () => {
    const { devices, running } = machine('microphone-1', 'microphone-2', 'camera-1', 'camera-2')
    const own = createOwnMedia(devices, { microphone: 'microphone-2', camera: 'camera-9' })
    await own.start({ camera: true })
    expect(running()).toEqual(['microphone-2', 'camera-1'])
    expect(own.state()).toMatchObject({ microphone: null, camera: null })
    await own.choose({ camera: 'camera-2' })
    expect(running()).toEqual(['microphone-2', 'camera-2'])
  })

  it('may be missing, each by itself', async () => {
    const { devices } = machine('microphone-1')
    const own = createOwnMedia(devices)
    await own.start({ camera: true })
    expect(own.state()).toMatchObject({
      microphone: null,
      camera: 'missing',
      media: { audio: true, video: false },
    })
  })

  it('stay muted when another microphone takes over', async () => {
    const { devices } = machine('microphone-1', 'microphone-2')
    const own = createOwnMedia(devices)
    await own.start({ camera: false })
    await own.mute(true)
    await own.choose({ microphone: 'microphone-2' })
    expect(own.state().media.audio).toBe(false)
  })
})

describe('the mode that a person keeps to', () => {
  it('closes what a poorer one has no use for, and opens it on the way back', async () => {
    const { devices, running } = machine('microphone-1', 'camera-1')
    const own = createOwnMedia(devices)
    await own.start({ camera: true })
    await own.share(true)
    await own.keepTo('audio')
    expect(running()).toEqual(['microphone-1'])
    expect(own.state().media).toEqual({ audio: true, video: false, screen: false, mode: 'audio' })
    await own.keepTo('text')
    expect(running()).toEqual([])
    expect(own.state().media).toEqual({ audio: false, video: false, screen: false, mode: 'text' })
    await own.keepTo('audio')
    expect(running()).toEqual(['microphone-1'])
    await own.turnCamera(true)
    expect(own.state().media).toEqual({ audio: true, video: true, screen: false, mode: 'video' })
  })

  it('asks for nothing that it does not allow', async () => {
    const { devices, running } = machine('microphone-1', 'camera-1')
    const own = createOwnMedia(devices, {}, 'text')
    await own.start({ camera: true })
    expect(running()).toEqual([])
    await own.mute(false)
    expect(own.state().media).toMatchObject({ audio: true, mode: 'audio' })
  })

  it('wins over a camera that the browser was still asked for', async () => {
    const { devices, running } = machine('microphone-1', 'camera-1')
    const own = createOwnMedia(devices)
    await own.start({ camera: false })
    const opening = own.turnCamera(true)
    await own.keepTo('audio')
    await opening
    expect(running()).toEqual(['microphone-1'])
    expect(own.state().media).toMatchObject({ video: false, mode: 'audio' })
  })
})
