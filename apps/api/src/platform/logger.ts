import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino'

export type Logger = PinoLogger

/** Structured logs of operations and ids. Bodies, queries, names and addresses are never handed to it. */
export const createLogger = (level: string, destination: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['*.password', '*.code', '*.token', '*.secret', '*.phone', '*.email', 'req.headers'],
        remove: true,
      },
      serializers: { err: describeError },
    },
    destination,
  )

/** Lines at once added to a file that only we may read: a crash loses none. */
export const fileDestination = (dest: string): DestinationStream =>
  pino.destination({ dest, mode: 0o600, mkdir: true, sync: true })

// A database error's detail repeats the row's values: only its code and constraint are safe to write down.
function describeError(error: unknown) {
  const { name, message, stack, code, constraint } = error as Error & { code?: string; constraint?: string }
  return constraint || /^[0-9A-Z]{5}$/.test(code ?? '')
    ? { name, code, constraint, stack: stack?.split('\n').slice(1, 8).join('\n') }
    : { name, message, code, stack }
}
