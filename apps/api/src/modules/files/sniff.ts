import type { z } from 'zod'
import type { ContentType } from '@imeds/contracts/files'

/** So many bytes from the start tell every type that we take. */
export const sniffLength = 4096

const at = (head: Buffer, offset: number, text: string) =>
  head.subarray(offset, offset + text.length).equals(Buffer.from(text, 'latin1'))

const ebml = '\x1A\x45\xDF\xA3'
/** Brands of ISO base media files that browsers record and play; QuickTime and pictures (HEIC, AVIF) are others. */
const mp4Brands = [
  'isom',
  'iso2',
  'iso4',
  'iso5',
  'iso6',
  'mp41',
  'mp42',
  'avc1',
  'dash',
  'M4A ',
  'M4V ',
  'MSNV',
]
const isMp4 = (head: Buffer) => at(head, 4, 'ftyp') && mp4Brands.some((brand) => at(head, 8, brand))
const isWebm = (head: Buffer) => at(head, 0, ebml) && head.includes('webm')

const signatures: Record<z.output<typeof ContentType>, (head: Buffer, size: number) => boolean> = {
  'application/pdf': (head) => at(head, 0, '%PDF-1.') || at(head, 0, '%PDF-2.'),
  'image/jpeg': (head) => at(head, 0, '\xFF\xD8\xFF'),
  'image/png': (head) => at(head, 0, '\x89PNG\r\n\x1A\n') && at(head, 12, 'IHDR'),
  // A RIFF file says how long it is: bytes hung on behind the picture show.
  'image/webp': (head, size) =>
    at(head, 0, 'RIFF') && at(head, 8, 'WEBPVP8') && head.readUInt32LE(4) + 8 === size,
  'video/webm': isWebm,
  'audio/webm': isWebm,
  'video/mp4': isMp4,
  'audio/mp4': isMp4,
  'audio/ogg': (head) => at(head, 0, 'OggS\0'),
}

/** Whether a file that begins with `head` and has `size` bytes is of the type it claims. */
export const isOfType = (contentType: z.output<typeof ContentType>, head: Buffer, size: number): boolean =>
  signatures[contentType](head, size)
