import { once } from 'node:events'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../../../test/unzip.ts'
import { zipOf, type ZipEntry } from './zip.ts'

const at = new Date('2026-12-07T03:30:00Z')
const entry = (path: string, open: ZipEntry['open'], compress = false): ZipEntry => ({
  path,
  at,
  compress,
  open,
})
const endless = () =>
  Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(65_536)
    })(),
  )

describe('an archive', () => {
  it('holds bytes and streams, pressed together or not', async () => {
    const text = 'a'.repeat(10_000)
    const zip = await buffer(
      zipOf([
        entry('a/one.txt', async () => Buffer.from(text), true),
        entry('two.bin', async () => Readable.from([Buffer.from([1]), Buffer.from([2])])),
        entry('three', async () => Buffer.alloc(0)),
      ]),
    )
    expect(zip.length).toBeLessThan(2_000)
    const files = unzip(zip)
    expect([...files.keys()]).toEqual(['a/one.txt', 'two.bin', 'three'])
    expect(files.get('a/one.txt')?.toString()).toBe(text)
    expect([...files.get('two.bin')!]).toEqual([1, 2])
  })

  it('opens an entry when its turn comes, not before', async () => {
    const opened: string[] = []
    const zip = zipOf([
      entry('endless', async () => (opened.push('endless'), endless())),
      entry('later', async () => (opened.push('later'), Buffer.alloc(1))),
    ])
    await once(zip, 'readable')
    expect(opened).toEqual(['endless'])
    zip.destroy()
  })

  it('breaks off when an entry fails, so that nobody takes it for whole', async () => {
    const zip = zipOf([entry('gone', async () => Promise.reject(new Error('The disk is full.')))])
    await expect(buffer(zip)).rejects.toThrow('The disk is full.')
    const broken = new Readable({
      read() {
        this.destroy(new Error('Cut off.'))
      },
    })
    await expect(buffer(zipOf([entry('cut', async () => broken)]))).rejects.toThrow('Cut off.')
  })

  it('closes what is open when its reader goes away', async () => {
    const source = endless()
    const zip = zipOf([entry('endless', async () => source)])
    await once(zip, 'readable')
    zip.destroy()
    await once(source, 'close')
    expect(source.destroyed).toBe(true)
  })
})
