import { ById } from '@imeds/contracts'
import { practitionerPhotoPath } from '@imeds/contracts/files'
import type { FastifyInstance } from 'fastify'
import { NotFound } from '../../platform/errors.ts'
import type { FilesDeps } from './files.deps.ts'
import { findPublicPhoto } from './practitioner-document.repository.ts'

/** Answers the photo of a verified practitioner to anybody, for pages and apps to cache. */
export function servePractitionerPhotos(app: FastifyInstance, { db, store }: FilesDeps): void {
  const schema = { summary: 'The photo of a verified practitioner.', tags: ['practitioners'] } as object
  app.get<{ Params: { id: string } }>(practitionerPhotoPath(':id'), { schema }, async (request, reply) => {
    const { data: params } = ById.safeParse(request.params)
    const photo = params && (await findPublicPhoto(db, params.id))
    if (!photo) throw new NotFound()
    const etag = `"${photo.sha256}"`
    void reply.headers({ etag, 'cache-control': 'public, max-age=300' })
    if (request.headers['if-none-match'] === etag) return reply.status(304).send()
    void reply.headers({ 'content-type': photo.content_type, 'content-length': photo.size })
    return reply.send(await store.read(photo.store_key))
  })
}
