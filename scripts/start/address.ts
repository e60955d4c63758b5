import { createServer } from 'node:net'
import { StartError } from '../../apps/api/src/platform/db/embedded.ts'

const sentences: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is in use by another program: stop that one or set PORT to a free port, as in PORT=3001 npm start.`,
  EACCES: (_, port) => `Port ${port} may be opened by root only: set PORT to 1024 or more.`,
  EADDRNOTAVAIL: (host) => `HOST is ${host}, which is no address of this machine.`,
  ENOTFOUND: (host) => `HOST is ${host}, which is no known name or address.`,
}

/** Finds out before any work whether the address can be opened. @throws {StartError} */
export function checkAddress(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = sentences[error.code ?? '']?.(host, port)
      reject(new StartError(sentence ?? `The address ${host}:${port} cannot be opened (${error.message}).`))
    })
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()))
  })
}
