import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot, variableNames } from '../../src/platform/config.ts'

const script = join(projectRoot, 'scripts/start.ts')

/** `npm start` as a process of its own: API and worker, started, killed and started again on the same port. */
export class ServerProcess {
  readonly url: string
  readonly #env: NodeJS.ProcessEnv
  #child: ChildProcess | undefined
  #said = ''
  #ending = false
  /** Rejects when it ends without having been told to. */
  readonly died: Promise<never>
  #tellDeath: (error: Error) => void = () => {}

  constructor(port: number, settings: Record<string, string>) {
    this.url = `http://127.0.0.1:${port}`
    this.died = new Promise((_, reject) => (this.#tellDeath = reject))
    this.died.catch(() => {})
    const unset = Object.fromEntries(variableNames.map((name) => [name, '']))
    this.#env = {
      ...process.env,
      ...unset,
      DEMO: '0',
      SERVE: 'api,worker',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: this.url,
      ...settings,
    }
  }

  /** What it wrote to its output since its last start. */
  get said(): string {
    return this.#said
  }

  get runs(): boolean {
    return this.#child?.exitCode === null && this.#child.signalCode === null
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [script], { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child = child
    this.#said = ''
    this.#ending = false
    child.once('exit', (code) => {
      if (!this.#ending) this.#tellDeath(new Error(`The server ended with ${code}:\n${this.#said}`))
    })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.#said += chunk.toString()))
    while (!(await Promise.race([this.#answers(), this.died]))) await sleep(50)
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  }

  /** Sends a signal and waits for the end; the exit code, null when the signal itself ended it. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child
    if (!child || !this.runs) return child?.exitCode ?? null
    this.#ending = true
    const ended = once(child, 'exit')
    child.kill(signal)
    const [code] = (await ended) as [number | null]
    return code
  }
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}
