import { connect, type NetConnectOpts, type Socket } from 'node:net'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

/** Whether bytes are clean; throws when the scanner cannot tell. */
export type Scan = (bytes: Readable) => Promise<boolean>

/** How long the daemon may be silent. */
const patienceMs = 30_000

/** ClamAV's daemon at `tcp://host:port` or `unix:/path`, by its INSTREAM command (clamd(8)). */
export function createClamdScan(address: string): Scan {
  const place = placeOf(address)
  return async (bytes) => {
    const socket = connect(place)
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('The virus scanner does not answer.')))
    try {
      const [answer] = await Promise.all([text(socket), send(bytes, socket)])
      return isClean(answer)
    } finally {
      socket.destroy()
      bytes.destroy()
    }
  }
}

function placeOf(address: string): NetConnectOpts {
  const { protocol, hostname, port, pathname } = new URL(address)
  return protocol === 'unix:'
    ? { path: decodeURIComponent(pathname) }
    : { host: hostname, port: Number(port || 3310) }
}

/** Chunks, each behind its length; a length of zero ends them. */
async function send(bytes: Readable, socket: Socket): Promise<void> {
  await once(socket, 'connect')
  const write = async (part: Buffer) => void (socket.write(part) || (await once(socket, 'drain')))
  await write(Buffer.from('zINSTREAM\0'))
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    await write(lengthOf(chunk.length))
    await write(chunk)
  }
  await write(lengthOf(0))
}

function lengthOf(length: number): Buffer {
  const prefix = Buffer.alloc(4)
  prefix.writeUInt32BE(length)
  return prefix
}

function isClean(answer: string): boolean {
  const said = answer.replace(/\0$/, '')
  if (said === 'stream: OK') return true
  if (/^stream: .+ FOUND$/.test(said)) return false
  throw new Error(`The virus scanner answered “${said.slice(0, 200)}”.`)
}
