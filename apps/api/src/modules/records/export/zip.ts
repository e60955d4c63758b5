import { PassThrough, Readable } from 'node:stream'
import yazl from 'yazl'

/** A file of the archive: its bytes are asked for when its turn comes. */
export type ZipEntry = { path: string; at: Date; compress: boolean; open: () => Promise<Readable | Buffer> }

/**
 * An archive that is made while it is read, an entry at a time, so that it takes no room. When an entry fails, the stream
 * breaks off: a reader sees that it is not whole.
 */
export function zipOf(entries: Iterable<ZipEntry>): Readable {
  const zip = new yazl.ZipFile()
  const out = new PassThrough()
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', fail)
  for (const { path, at, compress, open } of entries)
    zip.addReadStreamLazy(path, { mtime: at, compress }, (give) => {
      open().then(
        (bytes) => {
          const stream = bytes instanceof Readable ? bytes : Readable.from([bytes])
          stream.on('error', fail)
          give(null, stream)
        },
        (error: unknown) => {
          fail(error)
          give(error, Readable.from([]))
        },
      )
    })
  zip.end()
  zip.outputStream.on('error', fail).pipe(out)
  return out
}
