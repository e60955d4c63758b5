import { join } from 'node:path'

/** Where pictures go; ignored by git and emptied by each run. */
export const resultsFolder = join(import.meta.dirname, '../test-results')
