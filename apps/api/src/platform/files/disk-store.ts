import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Clock } from '../clock.ts'
import { currentVersion, keepVersion, listVersions, markDeleted, versionNamed } from './disk-versions.ts'
import { serveDisk } from './disk-http.ts'
import { ObjectMissing, type ByteRange, type FileStore } from './file-store.ts'
import { receive, type Expected } from './receive.ts'
import { signingKeyFrom, signTerms } from './signed-terms.ts'

/** The path of our server below which signed addresses lead. */
export const diskPath = '/files/'
/** An upload that takes longer than this was broken off. */
const leftoverMs = 24 * 3_600_000
const keyForm = /^[a-z0-9_-]+(\/[a-z0-9_-]+)*$/

export type Disk = {
  /** Absolute; made when first needed. */
  root: string
  secret: string
  clock: Clock
}
export type DiskStore = FileStore & {
  /** Takes the bytes of an upload; they are visible when this resolves, and not at all when it throws. */
  write(key: string, body: Readable, expected: Expected): Promise<void>
}

/** Files in a folder of this machine, each version in a folder of its own; addresses lead to our own server. */
export function createDiskStore({ root, secret, clock }: Disk): DiskStore {
  const incoming = join(root, 'incoming')
  const signingKey = signingKeyFrom(secret)
  const folderOf = (key: string) => {
    if (!keyForm.test(key)) throw new Error(`“${key}” is no key of the file store.`)
    return join(root, 'objects', key)
  }
  const expiry = (seconds: number) => Math.floor(clock.now().getTime() / 1000) + seconds
  const address = (key: string, signed: string) => `${diskPath}${key}?terms=${signed}`

  const store: DiskStore = {
    async presignUpload({ key, contentType: type, size, sha256, expiresInSeconds }) {
      folderOf(key)
      const expires = expiry(expiresInSeconds)
      const signed = signTerms(signingKey, { method: 'PUT', key, expires, type, size, sha256 })
      return { url: address(key, signed), method: 'PUT', headers: { 'content-type': type } }
    },
    async presignDownload(key, { fileName: name, contentType: type, inline, expiresInSeconds }) {
      const expires = expiry(expiresInSeconds)
      return address(key, signTerms(signingKey, { method: 'GET', key, expires, type, name, inline }))
    },
    keep: (key, path, facts) => store.write(key, createReadStream(path), facts),
    async head(key) {
      const current = await currentVersion(folderOf(key))
      return current && { size: current.size, contentType: current.contentType, sha256: current.sha256 }
    },
    async read(key, range?: ByteRange) {
      const current = await currentVersion(folderOf(key))
      if (!current) throw new ObjectMissing(key)
      return createReadStream(current.body, range)
    },
    async write(key, body, expected) {
      const folder = folderOf(key)
      const current = await currentVersion(folder)
      // A repeated upload of the same bytes is answered like the first and adds no version.
      const received = await receive(incoming, body, expected)
      if (current?.sha256 === expected.sha256) await rm(received, { recursive: true })
      else await keepVersion(folder, received)
    },
    async delete(key) {
      if (await currentVersion(folderOf(key))) await markDeleted(folderOf(key))
    },
    versions: async (key) =>
      (await listVersions(folderOf(key))).map(({ versionId, at, size, sha256 }) => ({
        versionId,
        at,
        size,
        sha256,
      })),
    async restore(key, versionId) {
      const version = await versionNamed(folderOf(key), versionId)
      if (!version) throw new ObjectMissing(`${key}, version ${versionId}`)
      await store.write(key, createReadStream(version.body), version)
    },
    purge: (key) => rm(folderOf(key), { recursive: true, force: true }),
    async clean() {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      for (const name of await readdir(incoming)) {
        const { mtimeMs } = await stat(join(incoming, name))
        if (mtimeMs < Date.now() - leftoverMs)
          await rm(join(incoming, name), { recursive: true, force: true })
      }
    },
    serve: (app) => serveDisk(app, { store, signingKey, clock }),
  }
  return store
}
