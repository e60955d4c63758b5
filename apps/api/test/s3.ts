import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request as send, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from '@20minutes/s3rver'
import type { S3Settings } from '../src/platform/files/s3-store.ts'
import { newId } from '../src/platform/ids.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
type Version = { id: string; at: Date; body: Buffer | null }
type Bucket = { kept: Map<string, Version[]>; port: number; checksums: boolean }
const bucket = 'imeds-files'

/**
 * A bucket on this machine. s3rver checks signatures, signed headers and expiry; before it stands what Amazon documents
 * and s3rver lacks: nothing without a signature, whole uploads or none, `x-amz-checksum-sha256`, and versioning.
 * Requests that name a version are not verified. Without `checksums` it is like a store that never heard of them.
 */
export async function startS3({ checksums = true } = {}): Promise<{
  settings: S3Settings
  url: string
  close: () => Promise<void>
}> {
  const directory = await mkdtemp(join(tmpdir(), 'imeds-s3-'))
  const rver = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    resetOnClose: false,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  })
  const { port } = await rver.run()
  const kept = new Map<string, Version[]>()

  const front = createServer((request, response) => {
    answer(request, { kept, port, checksums })
      .catch((error: unknown) => problem(500, String(error)))
      .then(({ status, headers, body }) => {
        if (!checksums) delete headers['x-amz-checksum-sha256']
        response.writeHead(status, headers)
        response.end(request.method === 'HEAD' ? undefined : body)
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
  return {
    url,
    settings: {
      endpoint: url,
      region: 'ap-south-1',
      bucket,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      forcePathStyle: true,
      kmsKeyId: undefined,
      sse: undefined,
    },
    close: async () => {
      front.closeAllConnections()
      await new Promise((resolve) => front.close(resolve))
      await rver.close()
      await rm(directory, { recursive: true })
    },
  }
}

async function answer(request: IncomingMessage, { kept, port, checksums }: Bucket): Promise<Answer> {
  const { method = '', headers } = request
  const url = new URL(request.url ?? '/', 'http://s3')
  const key = decodeURIComponent(url.pathname.slice(`/${bucket}/`.length))
  if (!headers.authorization && !url.searchParams.has('X-Amz-Signature')) return problem(403, 'AccessDenied')
  const body = await buffer(request)
  const versions = kept.get(key) ?? []
  const keep = (content: Buffer | null) =>
    kept.set(key, [...versions, { id: newId(), at: new Date(), body: content }])

  if (url.searchParams.has('versions')) return listing(url.searchParams.get('prefix') ?? '', kept)
  const versionId = url.searchParams.get('versionId')
  if (versionId) {
    const version = versions.find(({ id }) => id === versionId)
    if (!version) return problem(404, 'NoSuchVersion')
    if (method !== 'DELETE')
      return version.body ? give(version.body, headers) : problem(405, 'MethodNotAllowed')
    kept.set(
      key,
      versions.filter((one) => one !== version),
    )
    return { status: 204, headers: {}, body: Buffer.alloc(0) }
  }
  const [, from, fromId] = /\/(.+)\?versionId=(.+)$/.exec(String(headers['x-amz-copy-source'] ?? '')) ?? []
  if (from && fromId) {
    const original = kept.get(from)?.find(({ id }) => id === decodeURIComponent(fromId))
    if (!original?.body) return problem(404, 'NoSuchVersion')
    keep(original.body)
    return xml(200, '<CopyObjectResult/>')
  }
  const checksum = headers['x-amz-checksum-sha256']
  if (checksums && method === 'PUT' && checksum && checksum !== sha256Of(body))
    return problem(400, 'BadDigest')
  const judged = await forward(request, port, body)
  const current = versions.at(-1)?.body
  if (method === 'GET' || method === 'HEAD') {
    // s3rver knows nothing of a copy that brought the object back, and answers 404: its signature was right all the same.
    if (judged.status >= 400 && judged.status !== 404) return judged
    return current ? give(current, headers, judged.headers) : problem(404, 'NoSuchKey')
  }
  if (judged.status < 300 && (method === 'PUT' || current)) keep(method === 'PUT' ? body : null)
  return judged
}

const sha256Of = (body: Buffer) => createHash('sha256').update(body).digest('base64')

function give(body: Buffer, { range }: IncomingHttpHeaders, judged: IncomingHttpHeaders = {}): Answer {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
  const part = first && last ? body.subarray(Number(first), Number(last) + 1) : body
  const { 'transfer-encoding': _, ...headers } = judged
  return {
    status: first ? 206 : 200,
    headers: {
      ...headers,
      ...(first ? { 'content-range': `bytes ${first}-${last}/${body.length}` } : {}),
      'content-length': String(part.length),
      'x-amz-checksum-sha256': sha256Of(body),
    },
    body: part,
  }
}

function listing(prefix: string, kept: Map<string, Version[]>): Answer {
  const rows = [...kept].flatMap(([key, versions]) => {
    if (!key.startsWith(prefix)) return []
    return versions.toReversed().map(({ id, at, body }, index) => {
      const about = `<Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>${index === 0}</IsLatest><LastModified>${at.toISOString()}</LastModified>`
      return body
        ? `<Version>${about}<Size>${body.length}</Size></Version>`
        : `<DeleteMarker>${about}</DeleteMarker>`
    })
  })
  return xml(200, `<ListVersionsResult><Prefix>${prefix}</Prefix>${rows.join('')}</ListVersionsResult>`)
}

const xml = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${body}`),
})
const problem = (status: number, code: string) =>
  xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`)

/** Passes the request on with its own host, which is part of what was signed. */
const forward = (request: IncomingMessage, port: number, body: Buffer): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method, url: path, headers } = request
    send({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
      buffer(reply).then(
        (content) => resolve({ status: reply.statusCode ?? 500, headers: reply.headers, body: content }),
        reject,
      )
    })
      .on('error', reject)
      .end(body)
  })
