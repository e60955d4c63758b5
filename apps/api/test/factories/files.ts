import { createHash } from 'node:crypto'
import { deflateSync, crc32 } from 'node:zlib'
import type { InputOf, ReplyOf } from '@imeds/contracts'
import { confirmUpload, requestUpload, type FilePurpose, type FileView } from '@imeds/contracts/files'
import type { TestApp } from '../harness.ts'

type Announced = InputOf<typeof requestUpload>['body']
type Upload = ReplyOf<typeof requestUpload>['upload']
export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** Smallest files of their types, each different by `seed`. */
export const pdfBytes = (seed = ''): Buffer => Buffer.from(`%PDF-1.7\n% ${seed}\n%%EOF\n`)
export function pngBytes(seed = 0): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, seed % 256]))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** What is announced for these bytes. */
export const announced = (bytes: Buffer, over: Partial<Announced> = {}): Announced => ({
  purpose: 'practitioner_certificate',
  name: 'certificate.pdf',
  contentType: 'application/pdf',
  size: bytes.length,
  sha256: sha256Of(bytes),
  ...over,
})

/** Sends bytes to an upload's address; answers the status. */
export async function sendBytes({ app }: TestApp, upload: Upload, bytes: Buffer): Promise<number> {
  const { url, method, headers } = upload
  return (await app.inject({ method, url, headers, payload: bytes })).statusCode
}

/** A stored file of a person, uploaded as a client does it. A PDF unless given otherwise. */
export async function createFile(
  test: TestApp,
  as: { token: string },
  {
    purpose,
    bytes = pdfBytes(purpose),
    ...over
  }: { purpose: FilePurpose; bytes?: Buffer } & Partial<Omit<Announced, 'purpose'>>,
): Promise<FileView> {
  const body = announced(bytes, { purpose, ...over })
  const { fileId, upload } = (await test.call(requestUpload, { body }, { as })).reply()
  await sendBytes(test, upload, bytes)
  return (await test.call(confirmUpload, { params: { id: fileId } }, { as })).reply()
}

/** A stored photo: a picture of one pixel. */
export const createPhoto = (
  test: TestApp,
  as: { token: string },
  over: { purpose: FilePurpose; bytes?: Buffer; patientId?: string },
): Promise<FileView> =>
  createFile(test, as, { bytes: pngBytes(), name: 'me.png', contentType: 'image/png', ...over })
