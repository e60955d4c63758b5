import pg from 'pg'
import { buildApp } from '../apps/api/src/app.ts'
import { systemClock } from '../apps/api/src/platform/clock.ts'
import type { Config } from '../apps/api/src/platform/config.ts'
import { createLogger } from '../apps/api/src/platform/logger.ts'
import type { Statement } from './bare.ts'
import type { Request } from './requests.ts'

/** The statements that each request sends to the database, once caches are warm. */
export async function recordStatements(
  config: Config,
  databaseUrl: string,
  requests: readonly Request[],
): Promise<Statement[][]> {
  const application = await buildApp({ config, databaseUrl, clock: systemClock, log: createLogger('fatal') })
  await application.start()
  const answer = ({ method, path, headers = {} }: Request) =>
    application.app.inject({ method, url: path, headers })
  for (const request of requests) await answer(request)

  // Called with the client it was taken from, below.
  // oxlint-disable-next-line typescript/unbound-method
  const original = pg.Client.prototype.query
  let heard: Statement[] = []
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[]?]
    const text = typeof first === 'string' ? first : first.text
    heard.push({ text, values: (typeof first === 'string' ? second : first.values) ?? [] })
    return (original as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof original
  const rounds: Statement[][] = []
  try {
    for (const request of requests) {
      heard = []
      const { statusCode, body } = await answer(request)
      if (statusCode >= 300) throw new Error(`${request.path} answered ${statusCode}: ${body}`)
      rounds.push(heard)
    }
  } finally {
    pg.Client.prototype.query = original
    await application.close()
  }
  return rounds
}
