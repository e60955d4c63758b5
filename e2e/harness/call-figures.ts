import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { patience, type Visitor } from './visitor.ts'

declare global {
  // oxlint-disable-next-line no-var
  var callConnections: RTCPeerConnection[] | undefined
}

/** Lets the test look at the connections of the pages that this browser opens from now on. */
export const followCalls = ({ context }: Visitor): Promise<unknown> =>
  context.addInitScript(() => {
    const Original = globalThis.RTCPeerConnection
    const made: RTCPeerConnection[] = []
    globalThis.callConnections = made
    globalThis.RTCPeerConnection = new Proxy(Original, {
      construct(target, [config]: [RTCConfiguration]) {
        const connection = new target(config)
        made.push(connection)
        return connection
      },
    })
  })

type Figure = 'framesDecoded' | 'framesSent' | 'packetsReceived' | 'packetsLost'

/** Adds up what the connections that stand have counted of one kind. */
export const counted = (page: Page, kind: 'audio' | 'video', figure: Figure): Promise<number> =>
  page.evaluate(
    async ([of, name]) => {
      const standing = (globalThis.callConnections ?? []).filter(
        ({ connectionState }) => connectionState === 'connected',
      )
      const reports = await Promise.all(standing.map((one) => one.getStats()))
      return reports
        .flatMap((report) => [...report.values()] as Record<string, unknown>[])
        .filter(({ type, kind: what }) => what === of && (type === 'inbound-rtp' || type === 'outbound-rtp'))
        .reduce((sum, row) => sum + Number(row[name] ?? 0), 0)
    },
    [kind, figure] as const,
  )

/** It goes on: more comes than had come by now. */
export async function expectMore(
  { page, name }: Visitor,
  kind: 'audio' | 'video',
  figure: Figure = kind === 'video' ? 'framesDecoded' : 'packetsReceived',
): Promise<void> {
  const before = await counted(page, kind, figure)
  await expect
    .poll(() => counted(page, kind, figure), { timeout: patience, message: `${figure} at ${name}` })
    .toBeGreaterThan(before)
}

/** Milliseconds from what `press` clicks to the first picture of somebody else on the screen. */
export async function untilPicture({ page }: Visitor, press: () => Promise<void>): Promise<number> {
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (since: number) => {
          const video = document.querySelector<HTMLVideoElement>('figure[data-seat] video')
          if (video) video.requestVideoFrameCallback(() => resolve(performance.now() - since))
          else requestAnimationFrame(() => look(since))
        }
        document.addEventListener('click', () => look(performance.now()), { once: true, capture: true })
      }),
  )
  await press()
  return shown
}

/** Over which kind of candidate the connections that stand go out. */
export const relayedBy = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const standing = (globalThis.callConnections ?? []).filter(
      ({ connectionState }) => connectionState === 'connected',
    )
    const reports = await Promise.all(standing.map((one) => one.getStats()))
    return reports.map((report) => {
      const rows = [...report.values()] as Record<string, unknown>[]
      const pair = rows.find(
        ({ type, nominated, state }) => type === 'candidate-pair' && nominated && state === 'succeeded',
      )
      return String(
        (report.get(String(pair?.['localCandidateId'])) as { candidateType?: string })?.candidateType,
      )
    })
  })

/** Which devices give the sound and the picture that go out over the connection that stands. */
export const givenBy = (page: Page): Promise<Record<string, string | undefined>> =>
  page.evaluate(() => {
    const standing = (globalThis.callConnections ?? []).findLast(
      ({ connectionState }) => connectionState === 'connected',
    )
    const tracks = (standing?.getSenders() ?? []).flatMap(({ track }) => track ?? [])
    return Object.fromEntries(tracks.map((track) => [track.kind, track.getSettings().deviceId]))
  })
