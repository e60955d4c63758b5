import type { Clock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import { createFileStore, type FileStore } from '../../platform/files/index.ts'
import type { Module } from '../../platform/module.ts'
import { createClamdScan, type Scan } from './clamd.ts'
import { filesRoutes } from './files.routes.ts'
import { linkToFile, type LinkToFile } from './link-to-file.ts'
import { servePublicPhotos } from './public-photos.ts'
import { sweepFiles } from './sweep-files.ts'

export { FileNotFound, FileTaken } from './files.errors.ts'
export { neutralName } from './names.ts'
export { takeFile } from './take-file.ts'
export type { LinkToFile } from './link-to-file.ts'

/** Outside services that tests may replace. */
export type FilesServices = { fileStore: FileStore; virusScan: Scan }
type FilesGround = { config: Config; clock: Clock; services?: Partial<FilesServices> | undefined }

/** The store that an installation or a test names. */
export const storeOf = ({ config, clock, services = {} }: FilesGround): FileStore =>
  services.fileStore ?? createFileStore(config, clock)

/** Files of people and patients, in the store and behind the scanner that the configuration names. */
export function createFiles(ground: FilesGround): Module & { linkTo: LinkToFile } {
  const { config, services = {} } = ground
  const store = storeOf(ground)
  const scan = services.virusScan ?? (config.clamdUrl ? createClamdScan(config.clamdUrl) : undefined)
  const outside = { store, scan }
  return {
    name: 'files',
    linkTo: linkToFile(store),
    routes: filesRoutes(outside),
    http: async (app, deps) => {
      await app.register(async (scope) => store.serve?.(scope))
      servePublicPhotos(app, { ...deps, ...outside })
    },
    jobs: [
      { name: 'sweep_files', every: '*/10 * * * *', handle: (deps) => sweepFiles({ ...deps, ...outside }) },
    ],
  }
}
