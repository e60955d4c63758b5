import type { Deps } from '../../platform/deps.ts'
import type { FileStore } from '../../platform/files/index.ts'
import type { Scan } from './clamd.ts'

/** What the use cases of files are handed: what all are, the store, and a virus scanner where there is one. */
export type FilesDeps = Deps & { store: FileStore; scan: Scan | undefined }
