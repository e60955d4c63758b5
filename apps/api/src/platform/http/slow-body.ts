import type { IncomingMessage } from 'node:http'

/** How long the server lets any request arrive: a large upload from a poor network. */
export const longestArrivalMs = 30 * 60_000
/** How long a body may take that is not a file's. */
const bodyMs = 30_000

/** Hangs up on who dribbles a body in; files, which are sent to addresses we signed, may take their time. */
export function hurryBody(request: IncomingMessage): void {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers
  if ((!chunked && !Number(length)) || request.url?.startsWith('/files/')) return
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy()
  }, bodyMs)
  timer.unref()
  request.once('close', () => clearTimeout(timer))
}
