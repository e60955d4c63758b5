import { join } from 'node:path'

/** Where a segment's file grows. */
export const pathOf = (folder: string, id: string): string => join(folder, `${id}.webm`)

/** Where it lies in the object store, as it was written. */
export const segmentKey = (id: string): string => `recordings/segments/${id}`

/** Where what was agreed of it lies, when no film could be made. */
export const pieceKey = (id: string): string => `recordings/pieces/${id}`
