import { inject } from 'vitest'
import type { Visitor } from './visitor.ts'

/** Where coturn listens for this run's product; tests that need it are skipped where there is none. */
export const turnPort = (): number | null => inject('turnPort')

/**
 * Lets this browser's calls go through TURN alone, with the credentials that the product gives; through another port
 * where a test stands in between.
 */
export const throughTurn = ({ context }: Visitor, port = turnPort()): Promise<unknown> =>
  context.addInitScript((to) => {
    const Original = globalThis.RTCPeerConnection
    globalThis.RTCPeerConnection = new Proxy(Original, {
      construct(target, [config]: [RTCConfiguration]) {
        const iceServers = (config.iceServers ?? []).map((server) => ({
          ...server,
          urls: [server.urls].flat().map((url) => url.replace(/:\d+(?=\?|$)/, `:${to}`)),
        }))
        return new target({ ...config, iceServers, iceTransportPolicy: 'relay' })
      },
    })
  }, port)
