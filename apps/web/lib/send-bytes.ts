import { ApiError } from '@imeds/client'

type Target = { url: string; method: 'PUT'; headers: Record<string, string> }
type Options = { onProgress: (share: number) => void; signal: AbortSignal }

/** A connection that moves nothing for so long is lost, though nobody said so. */
const stalledMs = 45_000

/** Sends a file to a signed address, telling how much of it has left (0 to 1). `fetch` cannot tell that yet. */
export function sendBytes(file: Blob, target: Target, { onProgress, signal }: Options): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const broken = () => reject(new ApiError('offline', { status: 0 }))
    let stalled: ReturnType<typeof setTimeout> | undefined
    const watch = () => {
      clearTimeout(stalled)
      stalled = setTimeout(() => {
        broken()
        request.abort()
      }, stalledMs)
    }
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      watch()
      onProgress(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('loadend', () => clearTimeout(stalled))
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new ApiError('unavailable', { status: request.status })),
    )
    request.addEventListener('error', broken)
    request.addEventListener('timeout', broken)
    request.addEventListener('abort', () => reject(signal.reason as Error))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.open(target.method, target.url)
    for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value)
    request.send(file)
    watch()
  })
}
