import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startS3 } from '../../../test/s3.ts'
import { loadConfig } from '../config.ts'
import { createServer } from '../http/server.ts'
import { newId } from '../ids.ts'
import { createLogger } from '../logger.ts'
import { createDiskStore } from './disk-store.ts'
import { ObjectMissing, type FileStore, type SignedUpload } from './file-store.ts'
import { createS3Store } from './s3-store.ts'

/** The real time, but for what is signed in the past. */
let offset = 0
const clock = { now: () => new Date(Date.now() + offset) }
type Opened = {
  store: FileStore
  base: string
  root: string
  /** What broken uploads left, where we would know. */
  leftovers: () => Promise<string[]>
  close: () => Promise<void>
}

async function openDisk(): Promise<Opened> {
  const root = await mkdtemp(join(tmpdir(), 'imeds-files-'))
  const store = createDiskStore({ root, secret: 'a secret of the installation', clock })
  const app = await createServer(loadConfig({ DEMO: '1', LOG_LEVEL: 'silent' }), createLogger('silent'))
  await app.register(async (scope) => store.serve?.(scope))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    store,
    base,
    root,
    leftovers: () => readdir(join(root, 'incoming')),
    close: async () => {
      await app.close()
      await rm(root, { recursive: true })
    },
  }
}

async function openS3(): Promise<Opened> {
  const { settings, url, close } = await startS3()
  return { store: createS3Store(settings, clock), base: url, root: '', leftovers: async () => [], close }
}

const sha256 = (body: Buffer) => createHash('sha256').update(body).digest('hex')
const text = Buffer.from('%PDF-1.7 a report of an invented person')
const other = Buffer.from('%PDF-1.7 another report, of equal size.')

describe.each([
  { name: 'on disk', open: openDisk },
  { name: 'in S3', open: openS3 },
])('a file store $name', ({ open }) => {
  let opened: Opened
  let store: FileStore
  beforeAll(async () => {
    opened = await open()
    store = opened.store
  })
  afterAll(() => opened.close())

  const newKey = () => `report/${newId()}`
  const addressOf = (url: string) => new URL(url, opened.base)
  const announce = (key: string, body: Buffer, expiresInSeconds = 60) =>
    store.presignUpload({
      key,
      contentType: 'application/pdf',
      size: body.length,
      sha256: sha256(body),
      expiresInSeconds,
    })
  const put = async (
    { url, method, headers }: SignedUpload,
    body: Buffer,
    over: Record<string, string> = {},
  ) =>
    (await fetch(addressOf(url), { method, headers: { ...headers, ...over }, body: new Uint8Array(body) }))
      .status
  const upload = async (key: string, body: Buffer) =>
    expect(await put(await announce(key, body), body)).toBe(200)
  const download = async (key: string, { inline = false, headers = {} } = {}) =>
    fetch(
      addressOf(
        await store.presignDownload(key, {
          fileName: 'report.pdf',
          contentType: 'application/pdf',
          inline,
          expiresInSeconds: 60,
        }),
      ),
      { headers },
    )
  const bytes = async (key: string) => buffer(await store.read(key))
  const holdsNothing = async (key: string) => {
    expect(await store.head(key)).toBeUndefined()
    expect(await store.versions(key)).toEqual([])
  }

  it('takes the bytes that were announced, and gives them back', async () => {
    const key = newKey()
    await holdsNothing(key)
    await upload(key, text)
    expect(await store.head(key)).toEqual({
      size: text.length,
      contentType: 'application/pdf',
      sha256: sha256(text),
    })
    expect(await bytes(key)).toEqual(text)
    expect(await buffer(await store.read(key, { start: 0, end: 3 }))).toEqual(Buffer.from('%PDF'))

    const saved = await download(key)
    expect(Buffer.from(await saved.arrayBuffer())).toEqual(text)
    expect(saved.headers.get('content-type')).toBe('application/pdf')
    expect(saved.headers.get('content-disposition')).toBe('attachment; filename="report.pdf"')
    expect(saved.headers.get('cache-control')).toBe('private, no-store')
    const shown = await download(key, { inline: true })
    expect(shown.headers.get('content-disposition')).toBe('inline; filename="report.pdf"')
  })

  it('keeps a file that the server made, once', async () => {
    const key = newKey()
    const folder = await mkdtemp(join(tmpdir(), 'imeds-kept-'))
    const path = join(folder, 'made.pdf')
    await writeFile(path, text)
    const facts = { contentType: 'application/pdf', size: text.length, sha256: sha256(text) }
    await store.keep(key, path, facts)
    await store.keep(key, path, facts)
    expect(await store.head(key)).toEqual(facts)
    expect(await bytes(key)).toEqual(text)
    expect(await store.versions(key)).toHaveLength(1)
    await writeFile(path, other)
    await expect(store.keep(newKey(), path, facts)).rejects.toBeInstanceOf(Error)
    await rm(folder, { recursive: true })
  })

  it('gives a range, as players ask for it', async () => {
    const key = newKey()
    await upload(key, text)
    const part = await download(key, { headers: { range: 'bytes=9-16' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 9-16/${text.length}`)
    expect(await part.text()).toBe('a report')
  })

  it('says that there is nothing where there is nothing', async () => {
    const key = newKey()
    expect((await download(key)).status).toBe(404)
    await expect(store.read(key)).rejects.toThrow(ObjectMissing)
    await store.delete(key)
    await store.purge(key)
    await holdsNothing(key)
  })

  it('refuses other bytes of the same size, one byte more, one less, and another type', async () => {
    const key = newKey()
    const terms = await announce(key, text)
    expect(await put(terms, other)).toBeGreaterThanOrEqual(400)
    expect(await put(terms, Buffer.concat([text, Buffer.from('!')]))).toBeGreaterThanOrEqual(400)
    expect(await put(terms, text.subarray(1))).toBeGreaterThanOrEqual(400)
    expect(await put(terms, text, { 'content-type': 'text/html' })).toBeGreaterThanOrEqual(400)
    await holdsNothing(key)
    expect(await put(terms, text)).toBe(200)
  })

  it('takes the same upload twice, and keeps the first when other bytes follow', async () => {
    const key = newKey()
    const terms = await announce(key, text)
    expect(await put(terms, text)).toBe(200)
    expect(await put(terms, text)).toBe(200)
    expect(await put(terms, other)).toBeGreaterThanOrEqual(400)
    expect(await bytes(key)).toEqual(text)
  })

  it('gives and takes nothing without a signature', async () => {
    const key = newKey()
    await upload(key, text)
    const bare = async (url: string, init?: RequestInit) => {
      const address = addressOf(url)
      address.search = ''
      return (await fetch(address, init)).status
    }
    const get = await store.presignDownload(key, {
      fileName: 'a.pdf',
      contentType: 'application/pdf',
      inline: true,
      expiresInSeconds: 60,
    })
    expect(await bare(get)).toBe(403)
    const { url, headers } = await announce(key, other)
    expect(await bare(url, { method: 'PUT', headers, body: new Uint8Array(other) })).toBe(403)
    expect(await bytes(key)).toEqual(text)
  })

  it('gives and takes nothing at an altered address', async () => {
    const [mine, theirs] = [newKey(), newKey()]
    await upload(theirs, text)
    const terms = await announce(mine, other)
    const get = await store.presignDownload(mine, {
      fileName: 'a.pdf',
      contentType: 'application/pdf',
      inline: true,
      expiresInSeconds: 60,
    })
    const flipped = (url: string) => url.slice(0, -2) + (url.at(-2) === '0' ? '1' : '0') + url.at(-1)
    expect((await fetch(addressOf(flipped(get)))).status).toBe(403)
    expect((await fetch(addressOf(get.replace(mine, theirs)))).status).toBe(403)
    expect(await put({ ...terms, url: terms.url.replace(mine, theirs) }, other)).toBe(403)
    expect(await put({ ...terms, url: get }, other)).toBe(403)
    expect((await fetch(addressOf(terms.url))).status).toBe(403)
    expect(await bytes(theirs)).toEqual(text)
    await holdsNothing(mine)
  })

  it('gives and takes nothing at an expired address', async () => {
    const [full, empty] = [newKey(), newKey()]
    await upload(full, text)
    offset = -3_600_000
    const terms = await announce(empty, text)
    const get = await store.presignDownload(full, {
      fileName: 'a.pdf',
      contentType: 'application/pdf',
      inline: true,
      expiresInSeconds: 60,
    })
    offset = 0
    expect(await put(terms, text)).toBe(403)
    expect((await fetch(addressOf(get))).status).toBe(403)
    await holdsNothing(empty)
  })

  it('shows nothing of an upload that was killed in the middle, and takes it again', async () => {
    const key = newKey()
    const large = Buffer.alloc(4_000_000, 'imeds')
    const terms = await announce(key, large)
    await new Promise<void>((resolve) => {
      const sending = request(addressOf(terms.url), {
        method: 'PUT',
        headers: { ...terms.headers, 'content-length': large.length },
      })
      sending.on('error', () => resolve())
      sending.write(large.subarray(0, 2_000_000), () =>
        sending.destroy(new Error('the train is in a tunnel')),
      )
    })
    await holdsNothing(key)
    await expect.poll(opened.leftovers).toEqual([])
    expect(await put(terms, large)).toBe(200)
    expect((await store.head(key))?.sha256).toBe(sha256(large))
  })

  it('recovers what was overwritten', async () => {
    const key = newKey()
    await upload(key, text)
    await upload(key, other)
    expect(await bytes(key)).toEqual(other)
    const versions = await store.versions(key)
    expect(versions.map((one) => one.sha256)).toEqual([sha256(other), sha256(text)])
    expect(versions.map((one) => one.size)).toEqual([other.length, text.length])
    await store.restore(key, versions[1]!.versionId)
    expect(await bytes(key)).toEqual(text)
    await expect(store.restore(key, newId())).rejects.toThrow(ObjectMissing)
  })

  it('hides what is deleted, and recovers it', async () => {
    const key = newKey()
    await upload(key, text)
    await store.delete(key)
    expect(await store.head(key)).toBeUndefined()
    expect((await download(key)).status).toBe(404)
    const [version] = await store.versions(key)
    await store.restore(key, version!.versionId)
    expect(await bytes(key)).toEqual(text)
  })

  it('destroys for good, and nothing beside it', async () => {
    const [gone, stays] = [newKey(), newKey()]
    for (const key of [gone, stays]) await upload(key, text)
    await upload(gone, other)
    await store.delete(gone)
    await store.purge(gone)
    await holdsNothing(gone)
    expect(await bytes(stays)).toEqual(text)
  })
})

describe('the store on disk', () => {
  let disk: Opened
  beforeAll(async () => void (disk = await openDisk()))
  afterAll(() => disk.close())
  const terms = {
    contentType: 'application/pdf',
    size: text.length,
    sha256: sha256(text),
    expiresInSeconds: 60,
  }

  it('refuses keys that lead out of its folder', async () => {
    for (const key of ['../session.secret', 'a/../../b', '/etc/passwd', 'A B', ''])
      await expect(disk.store.presignUpload({ key, ...terms })).rejects.toThrow('is no key')
  })

  it('removes what broken uploads left, but not what is still arriving', async () => {
    const [old, fresh] = ['old', 'fresh'].map((name) => join(disk.root, 'incoming', name))
    for (const folder of [old!, fresh!]) await mkdir(folder, { recursive: true })
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000)
    await utimes(old!, twoDaysAgo, twoDaysAgo)
    await disk.store.clean?.()
    expect(await readdir(join(disk.root, 'incoming'))).toEqual(['fresh'])
  })

  it('names a file so that no name can break out of the header, and lets our pages frame it', async () => {
    const key = `report/${newId()}`
    const { url, headers } = await disk.store.presignUpload({ key, ...terms })
    await fetch(disk.base + url, { method: 'PUT', headers, body: new Uint8Array(text) })
    const get = await disk.store.presignDownload(key, {
      fileName: 'a"; filename="b\r\nx: y.html',
      contentType: 'application/pdf',
      inline: true,
      expiresInSeconds: 60,
    })
    const answer = await fetch(disk.base + get)
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="a_filename_b_x_y.html"')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect((await fetch(disk.base + get, { headers: { range: 'bytes=5000-' } })).status).toBe(416)
  })

  it('does not take the signature of another installation', async () => {
    const key = `report/${newId()}`
    const foreign = createDiskStore({ root: '/nonexistent', secret: 'another secret', clock })
    const { url, headers } = await foreign.presignUpload({ key, ...terms })
    expect(
      (await fetch(disk.base + url, { method: 'PUT', headers, body: new Uint8Array(text) })).status,
    ).toBe(403)
    expect(await disk.store.head(key)).toBeUndefined()
  })
})

describe('the store in S3', () => {
  it('asks for encryption without a key of its own, as a part of what is signed', async () => {
    const { settings, close } = await startS3()
    const store = createS3Store({ ...settings, sse: 'AES256' }, clock)
    const terms = { contentType: 'application/pdf', size: 3, sha256: sha256(Buffer.from('abc')) }
    const key = `report/${newId()}`
    const { url, headers } = await store.presignUpload({ key, ...terms, expiresInSeconds: 60 })
    expect(headers['x-amz-server-side-encryption']).toBe('AES256')
    expect(Object.keys(headers)).not.toContain('x-amz-server-side-encryption-aws-kms-key-id')
    const without = { ...headers, 'x-amz-server-side-encryption': 'aws:kms' }
    expect((await fetch(url, { method: 'PUT', headers: without, body: 'abc' })).status).toBe(403)
    expect((await fetch(url, { method: 'PUT', headers, body: 'abc' })).status).toBe(200)
    await close()
  })

  it('asks for encryption with the configured key, as a part of what is signed', async () => {
    const { settings, close } = await startS3()
    const store = createS3Store({ ...settings, kmsKeyId: 'arn:aws:kms:ap-south-1:1:key/2' }, clock)
    const { url, headers } = await store.presignUpload({
      key: `report/${newId()}`,
      contentType: 'application/pdf',
      size: 3,
      sha256: sha256(Buffer.from('abc')),
      expiresInSeconds: 60,
    })
    expect(headers).toMatchObject({
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'arn:aws:kms:ap-south-1:1:key/2',
    })
    const signed = new URL(url).searchParams.get('X-Amz-SignedHeaders')?.split(';')
    expect(signed).toEqual([
      'content-length',
      'content-type',
      'host',
      'x-amz-checksum-sha256',
      'x-amz-server-side-encryption',
      'x-amz-server-side-encryption-aws-kms-key-id',
    ])
    const without = {
      'content-type': 'application/pdf',
      'x-amz-checksum-sha256': headers['x-amz-checksum-sha256']!,
    }
    expect((await fetch(url, { method: 'PUT', headers: without, body: 'abc' })).status).toBe(403)
    expect((await fetch(url, { method: 'PUT', headers, body: 'abc' })).status).toBe(200)
    await close()
  })
})
