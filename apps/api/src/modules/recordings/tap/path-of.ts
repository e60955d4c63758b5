import { join } from 'node:path'

/** Where a segment's file grows. */
export const pathOf = (folder: string, id: string): string => join(folder, `${id}.webm`)
