import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import type { Clock } from '../clock.ts'
import { Forbidden, InvalidRequest, NotFound } from '../errors.ts'
import { parseRange } from './byte-range.ts'
import type { DiskStore } from './disk-store.ts'
import { dispositionOf } from './disposition.ts'
import { BytesDiffer } from './receive.ts'
import { verifyTerms, type Terms } from './signed-terms.ts'

type Served = { store: DiskStore; signingKey: Buffer; clock: Clock }
type FileRequest = FastifyRequest<{ Params: { '*': string }; Querystring: { terms?: string } }>

/** Pages of ours may frame a file; nothing in it runs. Viewers of PDF style themselves. */
const filePolicy =
  "default-src 'none'; img-src 'self'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Receives and gives the bytes at signed addresses. Whoever has no valid signature is refused before a byte is read. */
export function serveDisk(app: FastifyInstance, served: Served): void {
  // Bodies are streamed to the disk, whatever type they say they are.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  const schema = { hide: true } as object

  app.put<{ Params: { '*': string }; Querystring: { terms?: string }; Body: Readable }>(
    '/files/*',
    { schema, onRequest: async (request, reply) => refuseEarly(served, request, reply) },
    async (request, reply) => {
      const { key, size, sha256, type: contentType } = admitUpload(served, request)
      try {
        await served.store.write(key, request.body, { size, sha256, contentType })
      } catch (error) {
        throw error instanceof BytesDiffer ? new InvalidRequest({ detail: error.message }) : error
      }
      return reply.status(200).send()
    },
  )
  app.get<{ Params: { '*': string }; Querystring: { terms?: string } }>(
    '/files/*',
    { schema },
    (request, reply) => give(served, request, reply),
  )
}

const verified = <M extends Terms['method']>(
  { signingKey, clock }: Served,
  request: FileRequest,
  method: M,
) => {
  const terms = verifyTerms(signingKey, request.query.terms, {
    method,
    key: request.params['*'],
    now: clock.now(),
  })
  if (!terms) throw new Forbidden({ detail: 'The address is not signed by us, was altered or has expired.' })
  return terms
}

/** Refuses before the body, and hangs up: what is still being sent is not waited for. */
function refuseEarly(served: Served, request: FileRequest, reply: FastifyReply): void {
  void reply.header('connection', 'close')
  admitUpload(served, request)
  reply.removeHeader('connection')
}

function admitUpload(served: Served, request: FileRequest): Extract<Terms, { method: 'PUT' }> {
  const terms = verified(served, request, 'PUT')
  if (
    request.headers['content-type'] !== terms.type ||
    request.headers['content-length'] !== String(terms.size)
  )
    throw new Forbidden({ detail: 'The address was signed for another size or type.' })
  return terms
}

async function give(served: Served, request: FileRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { key, type, name, inline } = verified(served, request, 'GET')
  const object = await served.store.head(key)
  if (!object) throw new NotFound()
  void reply.headers({
    'content-type': type,
    'content-disposition': dispositionOf({ fileName: name, inline }),
    'content-security-policy': filePolicy,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
  })
  const range = parseRange(request.headers.range, object.size)
  if (range === null)
    return reply.status(416).header('content-range', `bytes */${object.size}`).type('text/plain').send()
  const { start, end } = range ?? { start: 0, end: object.size - 1 }
  if (range) void reply.status(206).header('content-range', `bytes ${start}-${end}/${object.size}`)
  void reply.header('content-length', end - start + 1)
  return reply.send(await served.store.read(key, range))
}
