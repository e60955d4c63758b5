import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { MediaStreamTrack, RTCPeerConnection, RtpPacket, useOPUS as opus } from 'werift'
import { tapRecording } from '@imeds/contracts/recordings'
import { findFfmpeg } from '../../src/modules/recordings/composing/compose.ts'
import type { Device } from '../factories/recordings.ts'

/** Connects to the recorder as a device without a browser does; nothing is sent yet. */
export async function connectRecorder({ line, who }: Device) {
  const connection = new RTCPeerConnection({
    codecs: { audio: [opus()] },
    iceServers: [],
    iceAdditionalHostAddresses: ['127.0.0.1'],
  })
  const track = new MediaStreamTrack({ kind: 'audio' })
  const { sender } = connection.addTransceiver(track, { direction: 'sendonly' })
  await connection.setLocalDescription(await connection.createOffer())
  const { answer } = await line.ask(tapRecording, { ...who, offer: connection.localDescription!.sdp })
  await connection.setRemoteDescription({ type: 'answer', sdp: answer })
  return { connection, track, sender }
}

/** Speaks a lasting tone into it, packet by packet, until it is closed. */
export async function speak(device: Device, hertz: number): Promise<{ close: () => Promise<void> }> {
  const { connection, track, sender } = await connectRecorder(device)
  const voice = createSocket('udp4').bind(0, '127.0.0.1')
  await once(voice, 'listening')
  const payloadType = sender.codec?.payloadType
  voice.on('message', (data) => {
    const packet = RtpPacket.deSerialize(data)
    if (payloadType !== undefined) packet.header.payloadType = payloadType
    track.writeRtp(packet)
  })
  const tone = spawn(
    findFfmpeg(),
    [
      ...'-v error -re -f lavfi -i'.split(' '),
      `sine=frequency=${hertz}:sample_rate=48000`,
      ...'-c:a libopus -f rtp'.split(' '),
      `rtp://127.0.0.1:${voice.address().port}`,
    ],
    { stdio: 'ignore' },
  )
  return {
    close: async () => {
      tone.kill()
      await once(tone, 'exit')
      voice.close()
      await connection.close()
    },
  }
}
