import { createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, it } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { createClamdScan } from './clamd.ts'

/** What the daemon got between the command and the closing length of zero; undefined while it is not whole. */
function streamed(received: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0')
  if (!received.subarray(0, command.length).equals(command)) return undefined
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return undefined
}

const closers: (() => void)[] = []
afterEach(() => closers.splice(0).forEach((close) => close()))

/** A daemon that speaks INSTREAM as clamd(8) tells, and answers what `reply` says of the whole stream. */
async function startDaemon(reply: (bytes: Buffer) => string, path?: string): Promise<string> {
  const server = createServer((socket: Socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const bytes = streamed(received)
      if (bytes) socket.end(reply(bytes))
    })
  })
  await new Promise<void>((resolve) =>
    path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve),
  )
  closers.push(() => server.close())
  return path ? `unix:${path}` : `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const large = Buffer.alloc(300_000, 'clean ')
const judge = (bytes: Buffer) =>
  bytes.includes('worm')
    ? 'stream: Test.Worm FOUND\0'
    : bytes.equals(large)
      ? 'stream: OK\0'
      : 'stream: ERROR\0'

describe('scanning with clamd', () => {
  it('sends every byte, and takes OK for clean and FOUND for infected', async () => {
    const scan = createClamdScan(await startDaemon(judge))
    const inParts = [large.subarray(0, 1), large.subarray(1, 200_000), large.subarray(200_000)]
    expect(await scan(Readable.from(inParts))).toBe(true)
    expect(await scan(Readable.from([Buffer.from('wo'), Buffer.from('rm')]))).toBe(false)
  })

  it('reaches it by a socket of this machine', async () => {
    const scan = createClamdScan(await startDaemon(judge, join(tmpdir(), `clamd-${newId()}`)))
    expect(await scan(Readable.from([large]))).toBe(true)
  })

  it.each([
    ['says something else', 'INSTREAM size limit exceeded. ERROR\0'],
    ['says nothing', ''],
  ])('takes nothing for clean when the daemon %s', async (_, answer) => {
    const scan = createClamdScan(await startDaemon(() => answer))
    await expect(scan(Readable.from([large]))).rejects.toThrow('The virus scanner answered')
  })

  it('takes nothing for clean when there is no daemon', async () => {
    const scan = createClamdScan(`unix:${join(tmpdir(), `nowhere-${newId()}`)}`)
    await expect(scan(Readable.from([large]))).rejects.toThrow('ENOENT')
  })

  it('takes nothing for clean when the bytes cannot be read', async () => {
    const scan = createClamdScan(await startDaemon(judge))
    const broken = new Readable({ read: (): void => void broken.destroy(new Error('the disk is gone')) })
    await expect(scan(broken)).rejects.toThrow('the disk is gone')
  })
})
