import type { Db } from '../../platform/db/database.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { findFile } from './file.repository.ts'
import { FileNotFound } from './files.errors.ts'
import { neutralName } from './names.ts'

/** A signed address of a stored file, for a few minutes. Whoever asks has checked that its own record leads there. */
export type LinkToFile = (db: Db, fileId: string) => Promise<{ url: string; contentType: string }>

/** For modules whose records rest on a file: the permission is theirs to check, not the file's. */
export const linkToFile =
  (store: FileStore): LinkToFile =>
  async (db, fileId) => {
    const file = await findFile(db, fileId)
    if (file?.status !== 'stored') throw new FileNotFound()
    const url = await store.presignDownload(file.store_key, {
      fileName: neutralName(file),
      contentType: file.content_type,
      inline: true,
      expiresInSeconds: 5 * 60,
    })
    return { url, contentType: file.content_type }
  }
