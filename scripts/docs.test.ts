import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].filter((page) =>
  existsSync(join(root, page)),
)
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
const ours = /^(apps|packages|scripts|docs|e2e|bench)\//

/** Files and folders of ours that a page names in backticks; `<name>` and `*` stand for any one name. */
const namedIn = (page: string): string[] =>
  [...textOf(page).matchAll(/`([\w./<>*()[\]-]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => ours.test(name))

const exists = (name: string): boolean =>
  /[<*]/.test(name)
    ? globSync(name.replaceAll(/<\w+>/g, '*'), { cwd: root }).length > 0
    : existsSync(join(root, name))

/** Where a page's relative links and images lead, without what follows the hash. */
const linksIn = (page: string): string[] =>
  [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.split('#')[0] ?? '')
    .filter((target) => target && !/^\w+:/.test(target))
    .map((target) => join(dirname(page), target))

/** A test file in backticks with the quoted names of its tests behind it. */
const quotedTests = (page: string): { file: string; name: string }[] =>
  [...textOf(page).matchAll(/`([\w./()-]+\.test\.tsx?)`((?:,? “[^”]+”)+)/g)].flatMap(
    ([, file = '', names = '']) => [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file, name })),
  )

describe.each(pages)('%s', (page) => {
  it('names only files that there are', () => {
    expect(namedIn(page).filter((name) => !exists(name))).toEqual([])
  })

  it('links only to what is there', () => {
    const drawn = existsSync(join(root, 'docs/screenshots'))
    const links = linksIn(page).filter((path) => drawn || !path.startsWith('docs/screenshots/'))
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('quotes only tests that there are', () => {
    const wrong = quotedTests(page).filter(({ file, name }) => !textOf(file).includes(name))
    expect(wrong).toEqual([])
  })
})

it('finds what docs/security.md rests on', () => {
  expect(quotedTests('docs/security.md').length).toBeGreaterThan(50)
})
