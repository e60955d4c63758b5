import { PassThrough, Readable } from 'node:stream'
import yazl from 'yazl'

/** A file of the archive: its bytes are asked for when its turn comes. */
export type ZipEntry = { path: string; at: Date; compress: boolean; open: () => Promise<Readable | Buffer> }

/**
 * An archive that is made while it is read, an entry at a time, so that it takes no room. When an entry fails, the stream
 * breaks off: a reader sees that it is not whole. When the reader goes away, what is open is closed.
 */
export function zipOf(entries: Iterable<ZipEntry>): Readable {
  const zip = new yazl.ZipFile()
  const out = new PassThrough()
  const fail = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)))
  let current: Readable | undefined
  out.on('close', () => current?.destroy())
  zip.on('error', fail)

  async function begin({ open }: ZipEntry): Promise<Readable> {
    const bytes = await open()
    current = bytes instanceof Readable ? bytes : Readable.from([bytes])
    current.on('error', fail)
    if (out.destroyed) current.destroy()
    return current
  }
  for (const entry of entries)
    zip.addReadStreamLazy(entry.path, { mtime: entry.at, compress: entry.compress }, (give) => {
      begin(entry).then(
        (stream) => give(null, stream),
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
