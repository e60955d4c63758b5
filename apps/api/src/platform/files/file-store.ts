import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'

/** What an upload must be, byte for byte. */
export type UploadTerms = {
  key: string
  contentType: string
  /** In bytes. */
  size: number
  /** SHA-256 in hexadecimal. */
  sha256: string
  expiresInSeconds: number
}
export type SignedUpload = {
  /** Absolute, or a path of this server. */
  url: string
  method: 'PUT'
  headers: Record<string, string>
}
export type KeptFacts = {
  contentType: string
  /** In bytes. */
  size: number
  /** SHA-256 in hexadecimal. */
  sha256: string
}
export type DownloadTerms = {
  /** Appears in the address: nothing about a person. */
  fileName: string
  contentType: string
  inline: boolean
  expiresInSeconds: number
}

export type StoredObject = {
  /** In bytes. */
  size: number
  contentType: string
  /** In hexadecimal; null where the store keeps no checksum. */
  sha256: string | null
}
export type ObjectVersion = { versionId: string; at: Date; size: number; sha256: string | null }
/** The first and last byte, both included. */
export type ByteRange = { start: number; end: number }

/** Private, versioned storage of bytes by key. Bytes come and go by signed, expiring addresses only. */
export type FileStore = {
  /** An address that takes exactly these bytes, any number of times, until it expires. */
  presignUpload(terms: UploadTerms): Promise<SignedUpload>
  /** An address that gives the bytes, with range requests, until it expires. Whether they exist is not checked. */
  presignDownload(key: string, terms: DownloadTerms): Promise<string>
  /** Keeps a file that this server made; a repetition of the same bytes adds no version. */
  keep(key: string, path: string, facts: KeptFacts): Promise<void>
  /** Undefined when there is nothing under the key, or it was deleted. */
  head(key: string): Promise<StoredObject | undefined>
  /** The bytes, or some of them; throws `ObjectMissing`. */
  read(key: string, range?: ByteRange): Promise<Readable>
  /** Hides the object; its versions stay. */
  delete(key: string): Promise<void>
  /** What the key has held, newest first. */
  versions(key: string): Promise<ObjectVersion[]>
  /** Makes an earlier version the current one, after an overwriting or a deletion. */
  restore(key: string, versionId: string): Promise<void>
  /** Destroys the object and all its versions; nothing brings them back. */
  purge(key: string): Promise<void>
  /** Removes what broken uploads left behind, where the store does not do so by itself. */
  clean?(): Promise<void>
  /** Answers the signed addresses, where they lead to this server. */
  serve?(app: FastifyInstance): void
}

export class ObjectMissing extends Error {
  constructor(key: string) {
    super(`The store holds nothing under ${key}.`)
  }
}
