import { Agent, request as send } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Figures } from './load.ts'
import type { Request } from './requests.ts'

/**
 * Sends requests as people do: each when it is due, whether those before it were answered or not. They come at random
 * moments, `rate` a second on average, and an answer's time counts from the moment the request was due, so that a
 * server that stands still is seen by all who wait for it. (autocannon's rate sends each second's requests as one
 * burst.)
 */
export async function arrivals(
  requests: Iterator<Request>,
  { url, rate, seconds }: { url: string; rate: number; seconds: number },
): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const times: number[] = []
  const refused: Record<string, number> = {}
  const open: Promise<void>[] = []
  const start = performance.now()
  let due = start
  while ((due += (-Math.log(1 - Math.random()) * 1000) / rate) < start + seconds * 1000) {
    const early = due - performance.now()
    if (early > 0) await wait(early)
    const since = due
    const work = answerTo(requests.next().value as Request, url, agent).then((status) => {
      times.push(performance.now() - since)
      if (status < 200 || status > 299) refused[status] = (refused[status] ?? 0) + 1
    })
    open.push(work)
  }
  await Promise.all(open)
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), refused }
}

const answerTo = ({ method, path, headers, body }: Request, url: string, agent: Agent): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = send(new URL(path, url), { method, headers: headers ?? {}, agent }, (response) => {
      response
        .resume()
        .on('end', () => resolve(response.statusCode ?? 0))
        .on('error', reject)
    })
    request.on('error', reject).end(body)
  })
