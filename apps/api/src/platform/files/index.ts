import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { ensureSecret, type Config } from '../config.ts'
import { createDiskStore } from './disk-store.ts'
import type { FileStore } from './file-store.ts'
import { createS3Store } from './s3-store.ts'

export { ObjectMissing, type ByteRange, type FileStore } from './file-store.ts'
export { storeOrigins } from './store-origins.ts'

/** The store that the configuration names: S3, else a folder in DATA_DIR. Nothing is read or written yet. */
export const createFileStore = (config: Config, clock: Clock): FileStore =>
  config.s3
    ? createS3Store(config.s3, clock)
    : createDiskStore({ root: join(config.dataDir, 'files'), secret: ensureSecret(config), clock })
