import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const places = [resolve(root, '../shared/data'), resolve(root, '../../shared/data'), '/work/shared/data']

/** A file of real input beside the repository, for tests only; undefined where there is none, and its test is skipped. */
export const sharedFile = (name: string): string | undefined =>
  places.map((place) => resolve(place, name)).find((path) => existsSync(path))
