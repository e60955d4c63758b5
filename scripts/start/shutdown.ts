import { isDatabaseAway } from '../../apps/api/src/platform/db/database.ts'
import { explain } from './failure.ts'

type Closer = [name: string, close: () => Promise<void>]

const patience = 45_000

/** Takes down in reverse order what was started, on a signal or on a failure. */
export class Shutdown {
  readonly #closers: Closer[] = []
  readonly #dataDir: string
  #since: number | undefined

  constructor(dataDir: string) {
    this.#dataDir = dataDir
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.#onSignal())
    process.on('uncaughtException', (error) => void this.fail(error))
    process.on('unhandledRejection', (error) => {
      // graphile-worker leaves one behind when the database is cut off as a job ends; the job comes up again.
      if (!isDatabaseAway(error)) void this.fail(error)
    })
  }

  get running(): boolean {
    return this.#since !== undefined
  }

  add(...closer: Closer): void {
    this.#closers.push(closer)
  }

  /** Says the one sentence and ends with 1. */
  async fail(error: unknown): Promise<void> {
    if (this.running) return
    process.stderr.write(`\n${explain(error, this.#dataDir)}\n`)
    await this.#close(1)
  }

  // npm hands Ctrl-C on although the terminal has sent it to us as well: two signals at once are one.
  #onSignal(): void {
    if (this.#since !== undefined) {
      if (Date.now() - this.#since > 500) process.exit(130)
      return
    }
    process.stdout.write('\nStopping … (Ctrl-C again to force)\n')
    void this.#close(0)
  }

  async #close(code: number): Promise<void> {
    this.#since = Date.now()
    const late = setTimeout(() => {
      process.stderr.write('Stopping took too long and was cut short.\n')
      process.exit(1)
    }, patience)
    let result = code
    for (const [name, close] of this.#closers.toReversed())
      await close().catch((error: unknown) => {
        process.stderr.write(`${name}: ${explain(error, this.#dataDir)}\n`)
        result = 1
      })
    clearTimeout(late)
    if (code === 0) process.stdout.write('Stopped.\n')
    process.exit(result)
  }
}
