import { describe, expect, it } from 'vitest'
import { contentTypes } from '@imeds/contracts/files'
import { pdfBytes, pngBytes } from '../../../test/factories/files.ts'
import { isOfType } from './sniff.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const webp = bytes('RIFF\x12\0\0\0WEBPVP8L\x05\0\0\0\x2F\0\0\0\0\0')
const webm = bytes('\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm')
const mp4 = bytes('\0\0\0\x18ftypisom\0\0\x02\0isomiso2')
const samples = {
  'application/pdf': [pdfBytes(), bytes('%PDF-2.0\n')],
  'image/jpeg': [bytes('\xFF\xD8\xFF\xE0\0\x10JFIF\0'), bytes('\xFF\xD8\xFF\xE1\0\x10Exif\0')],
  'image/png': [pngBytes()],
  'image/webp': [webp],
  'video/webm': [webm],
  'audio/webm': [webm],
  'video/mp4': [mp4],
  'audio/mp4': [bytes('\0\0\0\x18ftypM4A \0\0\x02\0M4A mp42')],
  'audio/ogg': [bytes('OggS\0\x02')],
}
const sort = (type: string) => (type.includes('/webm') ? 'webm' : type.includes('/mp4') ? 'mp4' : type)
const isOf = (type: (typeof contentTypes)[number], sample: Buffer) => isOfType(type, sample, sample.length)

describe('isOfType', () => {
  it.each(contentTypes)('knows %s by its content', (type) => {
    for (const sample of samples[type]) expect(isOf(type, sample)).toBe(true)
  })

  it.each(contentTypes)('takes no other type for %s', (type) => {
    const others = contentTypes.filter((one) => sort(one) !== sort(type))
    expect(others.filter((other) => samples[other].some((sample) => isOf(type, sample)))).toEqual([])
  })

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a picture that runs', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', 'MZ\x90\0'],
    ['an archive', 'PK\x03\x04'],
    ['a page with a PDF behind it', '<script></script>%PDF-1.7'],
    ['a QuickTime film', '\0\0\0\x14ftypqt  \0\0\0\0qt  '],
    ['one byte', 'P'],
  ])('takes %s for nothing', (_, text) => {
    expect(contentTypes.filter((type) => isOf(type, bytes(text)))).toEqual([])
  })

  it('sees bytes hung on behind a WebP picture', () => {
    expect(isOf('image/webp', Buffer.concat([webp, bytes('<script>')]))).toBe(false)
  })
})
