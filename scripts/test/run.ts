import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot, variableNames } from '../../apps/api/src/platform/config.ts'
import { explain } from '../start/failure.ts'
import { buildWeb } from '../start/web.ts'
import { findChromium, mayInstall } from '../browser.ts'
import { closingLine, readTally, sum, type Tally } from './tally.ts'

type Step = { name: string; run: () => Promise<Tally> }

const everything = process.argv.includes('--all')
const reports = mkdtempSync(join(tmpdir(), 'imeds-reports-'))
const none: Tally = { passed: 0, failed: 0, skipped: 0 }

const steps: Step[] = [
  { name: 'Lint', run: () => check('oxlint', []) },
  { name: 'Format', run: () => check('oxfmt', ['--check']) },
  { name: 'Types', run: () => check('tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  { name: 'Types of the web app', run: () => check('tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']) },
  { name: 'Unit tests', run: () => vitest('unit') },
  ...['Asia/Kolkata', 'America/New_York'].map((zone) => ({
    name: `Unit tests of time in ${zone}`,
    run: () => vitest('unit', ['.zone.test'], { TEST_ZONE: zone }),
  })),
  { name: 'API tests', run: () => vitest('int') },
  { name: 'Process tests', run: () => vitest('process') },
  { name: 'OpenAPI is fresh', run: () => check(process.execPath, ['apps/api/src/openapi.ts', '--check']) },
  { name: 'Web build', run: web },
  { name: 'Browser tests', run: browserTests },
]

const tallies: Tally[] = []
for (const [index, step] of steps.entries()) {
  const began = Date.now()
  process.stdout.write(`\n── ${index + 1}/${steps.length} ${step.name}\n`)
  const tally = await step.run()
  tallies.push(tally)
  const outcome = tally.failed > 0 ? 'FAILED' : 'ok'
  process.stdout.write(`── ${step.name}: ${outcome} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`)
  if (tally.failed > 0 && !everything) break
}
rmSync(reports, { recursive: true, force: true })
const total = sum(tallies)
process.stdout.write(`\n${closingLine(total)}\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Runs a program of ours; a complaint counts as one failure. */
async function check(program: string, args: string[]): Promise<Tally> {
  const code = await run(program, args)
  return code === 0 ? none : { ...none, failed: 1 }
}

async function vitest(
  project: string,
  args: string[] = [],
  env: Record<string, string> = {},
): Promise<Tally> {
  const report = join(reports, `${project}-${tallies.length}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(
    'vitest',
    ['run', '--project', project, '--passWithNoTests', ...reporters, ...args],
    env,
  )
  return readTally(report, code)
}

async function web(): Promise<Tally> {
  const dataDir = join(projectRoot, '.data')
  try {
    const outcome = await buildWeb(dataDir, (progress) => process.stdout.write(`${progress}\n`))
    process.stdout.write(`${outcome}\n`)
    return none
  } catch (error) {
    process.stderr.write(`${explain(error, dataDir)}\n`)
    return { ...none, failed: 1 }
  }
}

async function browserTests(): Promise<Tally> {
  const path = findChromium() ?? (await installChromium())
  if (path) return vitest('e2e', [], { CHROMIUM_PATH: path })
  process.stderr.write(
    'The browser tests need Chromium: install it (apt-get install chromium, brew install --cask chromium) or set CHROMIUM_PATH.\n',
  )
  return { ...none, failed: 1 }
}

async function installChromium(): Promise<string | undefined> {
  if (process.env['CHROMIUM_PATH'] || !mayInstall()) return undefined
  process.stdout.write('installing Debian’s chromium …\n')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['-qq', 'update'], quiet)
  if (updated !== 0) return undefined
  await run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'], quiet)
  return findChromium()
}

/** Runs a program to its end, its output ours. What configures IMEDS is no business of the tests. */
function run(program: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const own = Object.entries(process.env).filter(([name]) => !variableNames.includes(name))
  const path = `${join(projectRoot, 'node_modules/.bin')}:${process.env['PATH']}`
  const ours: Record<string, string | undefined> = { ...Object.fromEntries(own), PATH: path, ...env }
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: ours as NodeJS.ProcessEnv,
    stdio: 'inherit',
  })
  return new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
