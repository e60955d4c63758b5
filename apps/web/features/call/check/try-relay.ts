/** `none`: there is no server that relays, so only the real call can tell. */
export type Network = { state: 'none' } | { state: 'open'; ms: number } | { state: 'closed' }

const patience = 10_000

/**
 * Whether sound and picture get out of this network: two ends on this page talk to each other through the relay alone.
 * Nothing is sent but that they reached each other.
 */
export async function tryRelay(
  { iceServers, relay }: { iceServers: RTCIceServer[]; relay: boolean },
  connect = (config: RTCConfiguration) => new RTCPeerConnection(config),
): Promise<Network> {
  if (!relay) return { state: 'none' }
  const begun = performance.now()
  const config: RTCConfiguration = { iceServers, iceTransportPolicy: 'relay' }
  const [here, there] = [connect(config), connect(config)]
  try {
    const opened = new Promise<boolean>((resolve) => {
      here.createDataChannel('try').addEventListener('open', () => resolve(true))
      setTimeout(() => resolve(false), patience)
    })
    await introduce(here, there)
    return (await opened) ? { state: 'open', ms: Math.round(performance.now() - begun) } : { state: 'closed' }
  } catch {
    return { state: 'closed' }
  } finally {
    here.close()
    there.close()
  }
}

async function introduce(here: RTCPeerConnection, there: RTCPeerConnection): Promise<void> {
  const hand =
    (to: RTCPeerConnection) =>
    ({ candidate }: RTCPeerConnectionIceEvent) =>
      // A candidate that comes after the end is nobody's loss.
      void (candidate && to.addIceCandidate(candidate).catch(() => undefined))
  const offer = await here.createOffer()
  await there.setRemoteDescription(offer)
  here.addEventListener('icecandidate', hand(there))
  await here.setLocalDescription(offer)
  const answer = await there.createAnswer()
  await here.setRemoteDescription(answer)
  there.addEventListener('icecandidate', hand(here))
  await there.setLocalDescription(answer)
}
