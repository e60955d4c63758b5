import { ById } from '@imeds/contracts'
import { facilityPhotoPath, practitionerPhotoPath } from '@imeds/contracts/files'
import type { FastifyInstance } from 'fastify'
import type { Db } from '../../platform/db/database.ts'
import { NotFound } from '../../platform/errors.ts'
import type { FileRow } from './file.repository.ts'
import type { FilesDeps } from './files.deps.ts'
import { findFacilityPhoto, findPublicPhoto } from './public-photo.repository.ts'

type Shown = {
  path: string
  summary: string
  tag: string
  find: (db: Db, id: string) => Promise<FileRow | undefined>
}

const photos: Shown[] = [
  {
    path: practitionerPhotoPath(':id'),
    summary: 'The photo of a verified practitioner.',
    tag: 'practitioners',
    find: findPublicPhoto,
  },
  {
    path: facilityPhotoPath(':id'),
    summary: 'The photo of a place of care.',
    tag: 'facilities',
    find: findFacilityPhoto,
  },
]

/** Answers the photos that everybody sees, for pages and apps to cache. */
export function servePublicPhotos(app: FastifyInstance, { db, store }: FilesDeps): void {
  for (const { path, summary, tag, find } of photos) {
    const schema = { summary, tags: [tag] } as object
    app.get<{ Params: { id: string } }>(path, { schema }, async (request, reply) => {
      const { data: params } = ById.safeParse(request.params)
      const photo = params && (await find(db, params.id))
      if (!photo) throw new NotFound()
      const etag = `"${photo.sha256}"`
      void reply.headers({ etag, 'cache-control': 'public, max-age=300' })
      if (request.headers['if-none-match'] === etag) return reply.status(304).send()
      void reply.headers({ 'content-type': photo.content_type, 'content-length': photo.size })
      return reply.send(await store.read(photo.store_key))
    })
  }
}
