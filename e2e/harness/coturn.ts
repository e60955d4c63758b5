import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSocket } from 'node:dgram'
import { mayInstall } from '../../scripts/browser.ts'

const program = '/usr/bin/turnserver'

/** Whether coturn is here, after Debian's package was installed where that may be done without asking. */
export function hasCoturn(): boolean {
  if (!existsSync(program) && mayInstall())
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'coturn'], { stdio: 'ignore' })
  return existsSync(program)
}

export type Coturn = { port: number; secret: string; stop: () => Promise<void> }

/** A real coturn on the loopback address, with the shared-secret scheme. */
export async function startCoturn(): Promise<Coturn> {
  const home = await mkdtemp(join(tmpdir(), 'imeds-coturn-'))
  const port = await freeUdpPort()
  const secret = 'the secret of a test'
  const settings = {
    'listening-ip': '127.0.0.1',
    'relay-ip': '127.0.0.1',
    'listening-port': String(port),
    'min-port': '49200',
    'max-port': '49900',
    realm: 'imeds.test',
    'static-auth-secret': secret,
    pidfile: join(home, 'pid'),
    userdb: join(home, 'db'),
    'log-file': 'stdout',
  }
  const flags = ['use-auth-secret', 'fingerprint', 'no-tls', 'no-dtls', 'no-cli', 'allow-loopback-peers']
  const child = spawn(
    program,
    // Without a file of its own it would read the machine's.
    [
      '-n',
      ...flags.map((flag) => `--${flag}`),
      ...Object.entries(settings).map(([key, value]) => `--${key}=${value}`),
    ],
    { stdio: 'ignore' },
  )
  const gone = new Promise((resolve) => child.once('exit', resolve))
  await answersBinding(port)
  return {
    port,
    secret,
    stop: async () => {
      child.kill()
      await gone
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address()
  await new Promise<void>((resolve) => socket.close(resolve))
  return port
}

/** STUN's binding request, to see that somebody listens. */
async function answersBinding(port: number): Promise<void> {
  const request = Buffer.alloc(20)
  request.writeUInt16BE(0x0001, 0)
  request.writeUInt32BE(0x2112a442, 4)
  const socket = createSocket('udp4')
  const answered = new Promise<true>((resolve) => socket.once('message', () => resolve(true)))
  // Refused as long as nobody is there.
  socket.on('error', () => undefined)
  try {
    for (let n = 0; n < 100; n++) {
      socket.send(request, port, '127.0.0.1')
      const pause = new Promise<false>((resolve) => setTimeout(() => resolve(false), 100))
      if (await Promise.race([answered, pause])) return
    }
    throw new Error('coturn does not answer.')
  } finally {
    socket.close()
  }
}
