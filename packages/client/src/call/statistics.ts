import type { CallStatistics } from '@imeds/contracts/consultation'
import type { Figures } from './figures.ts'
import type { Peer } from './peer.ts'

/** Adds up how the call goes for this device, for support: figures only. */
export function createStatistics() {
  const joinedAt = Date.now()
  let connectMs: number | null = null
  let newest: Figures | null = null
  let loss = 0
  let relayed = false
  // Of those who have gone.
  let reconnects = 0
  let fallBacks = 0
  return {
    /** The first connection to anybody is the one that people wait for. */
    watch(peers: readonly Peer[]): void {
      if (connectMs === null && peers.some((peer) => peer.state().state === 'connected'))
        connectMs = Date.now() - joinedAt
    },
    add(figures: Figures | null): void {
      if (!figures) return
      newest = figures
      loss = Math.max(loss, figures.lossIn)
      relayed ||= figures.relayed
    },
    keep(peer: Peer): void {
      const counted = peer.counts()
      reconnects += counted.reconnects
      fallBacks += counted.fallBacks
    },
    summary: (peers: readonly Peer[]): CallStatistics => ({
      connectMs,
      kbps: newest?.kbps ?? 0,
      loss: Math.round(loss * 10_000) / 10_000,
      roundTripMs: newest?.roundTripMs ?? null,
      reconnects: reconnects + peers.reduce((sum, peer) => sum + peer.counts().reconnects, 0),
      fallBacks: fallBacks + peers.reduce((sum, peer) => sum + peer.counts().fallBacks, 0),
      relayed,
    }),
  }
}
