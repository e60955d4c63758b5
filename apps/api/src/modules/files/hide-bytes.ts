import type { FileRow } from './file.repository.ts'
import type { FilesDeps } from './files.deps.ts'

/** Nobody gets an address any more; should the store not answer now, the sweep destroys the bytes all the same. */
export async function hideBytes(
  { store, log }: Pick<FilesDeps, 'store' | 'log'>,
  file: FileRow | undefined,
): Promise<void> {
  if (file) await store.delete(file.store_key).catch((err: unknown) => log.warn({ err }, 'a deletion failed'))
}
