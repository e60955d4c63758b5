import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashSources } from './web.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imeds web '))
  for (const path of [
    'apps/web/app/page.tsx',
    'apps/web/public/logo.svg',
    'packages/tokens/src/size.ts',
    'package-lock.json',
  ])
    write(path)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text = path): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

describe('the hash that decides whether the web app is built again', () => {
  it.each([
    'apps/web/app/page.tsx',
    'apps/web/public/logo.svg',
    'packages/tokens/src/size.ts',
    'package-lock.json',
  ])('changes with %s', (path) => {
    const before = hashSources(root)
    write(path, 'changed')
    expect(hashSources(root)).not.toBe(before)
  })

  it('changes when a file takes another name', () => {
    const before = hashSources(root)
    renameSync(join(root, 'apps/web/app/page.tsx'), join(root, 'apps/web/app/layout.tsx'))
    expect(hashSources(root)).not.toBe(before)
  })

  it.each([
    'apps/web/.next/BUILD_ID',
    'apps/web/node_modules/next/index.js',
    'packages/client/node_modules/a/b.js',
    'apps/web/next-env.d.ts',
    'apps/web/ui/button.test.tsx',
    'apps/api/src/main.ts',
  ])('does not change with %s', (path) => {
    const before = hashSources(root)
    write(path)
    expect(hashSources(root)).toBe(before)
  })
})
