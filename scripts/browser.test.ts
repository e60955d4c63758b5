import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findChromium } from './browser.ts'

const folderWith = (name: string, mode: number) => {
  const folder = mkdtempSync(join(tmpdir(), 'imeds-browser-'))
  writeFileSync(join(folder, name), '#!/bin/sh\n')
  chmodSync(join(folder, name), mode)
  return folder
}

describe('finding Chromium', () => {
  it('takes CHROMIUM_PATH before anything else', () => {
    const chosen = join(folderWith('my-chromium', 0o755), 'my-chromium')
    const PATH = folderWith('chromium', 0o755)
    expect(findChromium({ CHROMIUM_PATH: chosen, PATH })).toBe(chosen)
  })

  it('does not quietly take another one when CHROMIUM_PATH is wrong', () => {
    expect(
      findChromium({ CHROMIUM_PATH: '/nowhere/chromium', PATH: folderWith('chromium', 0o755) }),
    ).toBeUndefined()
  })

  it('searches PATH, chromium before Chrome, and skips what cannot be run', () => {
    const dead = folderWith('chromium', 0o644)
    const chrome = folderWith('google-chrome', 0o755)
    const chromium = folderWith('chromium', 0o755)
    const PATH = [dead, chrome, chromium].join(delimiter)
    expect(findChromium({ PATH })).toBe(join(chromium, 'chromium'))
  })
})
