import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/**
 * A tool that cannot read the types reports nothing and stays green: each file here breaks one rule, and the rule
 * must say so. The tree has the layout of the real one, so that the directions apply.
 */
const broken: [rule: string, file: string, text: string][] = [
  [
    'typescript(no-floating-promises)',
    'apps/api/src/floating.ts',
    'async function work() {}\nexport function go() {\n  work()\n}',
  ],
  [
    'typescript(no-misused-promises)',
    'apps/api/src/misused.ts',
    'export const go = (list: number[]) => list.forEach(async (n) => { await Promise.resolve(n) })',
  ],
  ['typescript(await-thenable)', 'apps/api/src/await.ts', 'export const go = async (n: number) => await n'],
  [
    'typescript(only-throw-error)',
    'apps/api/src/throw.ts',
    'export const go = () => {\n  throw { code: 1 }\n}',
  ],
  [
    'typescript(switch-exhaustiveness-check)',
    'apps/api/src/switch.ts',
    "export function go(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}",
  ],
  [
    'typescript(no-unsafe-assignment)',
    'apps/api/src/any.ts',
    'export function go(text: string) {\n  const value = JSON.parse(text)\n  return String(value)\n}',
  ],
  [
    'typescript(no-unsafe-member-access)',
    'apps/api/src/member.ts',
    'export const go = (text: string) => String(JSON.parse(text).name)',
  ],
  ['eslint(eqeqeq)', 'apps/api/src/equal.ts', 'export const go = (a: number, b: number) => a == b'],
  ['eslint(no-unused-vars)', 'apps/api/src/unused.ts', 'export function go() {\n  const left = 1\n}'],
  ['eslint(no-console)', 'apps/api/src/console.ts', "console.log('x')"],
  ['eslint(max-lines)', 'apps/api/src/long.ts', 'export const a = 1\n' + '\n'.repeat(400)],
  [
    'vitest(no-focused-tests)',
    'apps/api/src/focused.test.ts',
    "import { expect, it } from 'vitest'\nit.only('x', () => expect(1).toBe(1))",
  ],
  [
    'import(no-cycle)',
    'apps/api/src/one.ts',
    "import { two } from './two.ts'\nexport const one = () => two()",
  ],
  [
    'import(no-cycle)',
    'apps/api/src/two.ts',
    "import { one } from './one.ts'\nexport const two = (): unknown => one()",
  ],
  [
    'react-hooks(rules-of-hooks)',
    'apps/web/ui/hook.tsx',
    "import { useState } from 'react'\nexport const useIt = (on: boolean) => (on ? useState(1) : null)",
  ],
  [
    'imeds(directions)',
    'packages/contracts/src/foreign.ts',
    "import pg from 'pg'\nexport const go = () => pg",
  ],
  ['imeds(directions)', 'packages/contracts/src/upward.ts', "export { call } from '@imeds/client'"],
  ['imeds(directions)', 'packages/client/src/sideways.ts', "export { amber } from '@imeds/tokens'"],
  ['imeds(directions)', 'packages/tokens/src/app.ts', "export { app } from '../../../apps/web/app.ts'"],
  ['imeds(directions)', 'apps/web/ui/server.ts', "export { app } from '../../api/src/app.ts'"],
  ['imeds(directions)', 'apps/api/src/page.ts', "export { app } from '../../web/server.ts'"],
  ['imeds(directions)', 'apps/web/ui/workspace.ts', "export { app } from '@imeds/api'"],
  ['imeds(directions)', 'apps/web/ui/upward.ts', "export { a } from '../features/booking/a.ts'"],
  ['imeds(directions)', 'apps/web/features/booking/b.ts', "export { a } from '../search/a.ts'"],
  ['imeds(directions)', 'apps/web/features/booking/c.ts', "export { a } from '@/features/search/a.ts'"],
  ['imeds(directions)', 'apps/api/src/platform/up.ts', "export { a } from '../modules/billing/index.ts'"],
  [
    'imeds(directions)',
    'apps/api/src/modules/billing/a.ts',
    "export { a } from '../patients/patient.repository.ts'",
  ],
  [
    'imeds(directions)',
    'apps/api/src/modules/billing/ledger/a.ts',
    "export const go = () => import('../../patients/patient.repository.ts')",
  ],
  [
    'imeds(directions)',
    'apps/api/src/modules/billing/upstream.ts',
    "export { a } from '../scheduling/index.ts'",
  ],
]

/** The neighbours of the above that are allowed: a rule that fires everywhere proves nothing. */
const clean: [file: string, text: string][] = [
  [
    'packages/contracts/src/fine.ts',
    "import { z } from 'zod'\nexport { a } from './other.ts'\nexport const id = z.uuid()",
  ],
  ['packages/client/src/fine.ts', "export { id } from '@imeds/contracts'"],
  [
    'apps/api/src/modules/billing/fine.ts',
    "export { a } from '../patients/index.ts'\nexport { b } from './b.ts'",
  ],
  [
    'apps/api/src/modules/billing/ledger/fine.ts',
    "export { b } from '../b.ts'\nexport { c } from '../../../platform/c.ts'",
  ],
  ['apps/api/src/modules/scheduling/fine.ts', "export { a } from '../billing/index.ts'"],
  ['apps/web/features/booking/fine.ts', "export { a } from '@/ui/a.ts'\nexport { b } from './parts/b.ts'"],
  [
    'apps/web/app/fine.ts',
    "export { a } from '../features/booking/b.ts'\nexport { c } from '@/features/search/c.ts'",
  ],
  ['apps/api/src/main.ts', "export const web = () => import('../../web/server.ts')"],
  ['apps/api/src/fine.ts', 'async function work() {}\nexport const go = async () => {\n  await work()\n}'],
]

type Report = { diagnostics: { code?: string; filename: string; severity: string }[] }

let tree: string
let report: Report

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'imeds-lint-'))
  for (const path of ['.oxlintrc.json', 'tsconfig.json', 'scripts/lint'])
    cpSync(join(root, path), join(tree, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
  for (const [file, text] of [...broken.map(([, file, text]) => [file, text] as const), ...clean]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), `${text}\n`)
  }
  writeFileSync(
    join(tree, 'apps/web/tsconfig.json'),
    '{ "extends": "../../tsconfig.json", "compilerOptions": { "jsx": "react-jsx" }, "include": ["."], "exclude": [] }',
  )
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const run = promisify(execFile)(process.execPath, [oxlint, '-f', 'json'], {
    cwd: tree,
    maxBuffer: 10_000_000,
  })
  const { stdout } = await run.catch((failed: { stdout: string }) => failed)
  report = JSON.parse(stdout) as Report
}, 60_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

const errorsIn = (file: string) =>
  report.diagnostics
    .filter(({ filename, severity }) => filename === file && severity === 'error')
    .map(({ code }) => code)

describe('the linter', () => {
  it.each(broken)('reports %s in %s', (rule, file) => {
    expect(errorsIn(file)).toContain(rule)
  })

  it.each(clean)('has nothing against %s', (file) => {
    expect(errorsIn(file)).toEqual([])
  })
})
