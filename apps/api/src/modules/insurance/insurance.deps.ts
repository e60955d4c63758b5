import type { Deps } from '../../platform/deps.ts'
import type { FileStore } from '../../platform/files/index.ts'

/** What the use cases of insurance are handed: what all are, and where the files lie. */
export type InsuranceDeps = Deps & { store: FileStore }
