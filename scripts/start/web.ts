import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, globSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { projectRoot } from '../../apps/api/src/platform/config.ts'
import { StartError } from '../../apps/api/src/platform/db/embedded.ts'

const web = join(projectRoot, 'apps/web')
const built = join(web, process.env['IMEDS_WEB_DIST'] ?? '.next')
const stamp = join(built, 'imeds-sources.sha256')

/** Builds the web app unless the last build was made from the same sources. Returns what happened. */
export async function buildWeb(dataDir: string, say: (progress: string) => void): Promise<string> {
  const sources = hashSources(projectRoot)
  if (existsSync(join(built, 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources)
    return 'up to date'
  say('building, about a minute …')
  await nextBuild(join(dataDir, 'web-build.log'))
  writeFileSync(stamp, sources)
  return 'built'
}

const made = ['node_modules', '.next', 'test-results', 'next-env.d.ts', 'tsconfig.tsbuildinfo']

/** One hash over everything that a build reads: the app, the packages and the lockfile. */
export function hashSources(root: string): string {
  const patterns = ['apps/web/**/*', 'packages/**/*', 'package-lock.json']
  const entries = globSync(patterns, {
    cwd: root,
    exclude: ({ name }) => made.includes(name),
    withFileTypes: true,
  })
  const files = entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  const hash = createHash('sha256').update(process.version)
  for (const file of files.toSorted()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

async function nextBuild(log: string): Promise<void> {
  mkdirSync(join(log, '..'), { recursive: true })
  const file = openSync(log, 'w')
  const child = spawn(
    process.execPath,
    [createRequire(join(web, 'package.json')).resolve('next/dist/bin/next'), 'build'],
    {
      cwd: web,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', file, file],
    },
  )
  closeSync(file)
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('exit', resolve)
  })
  if (code === 0) return
  const said = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-40).join('\n')
  throw new StartError(`${said}\n\nThe web app could not be built: the lines above are the end of ${log}.`)
}
