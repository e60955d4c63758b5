import { describe, expect, it } from 'vitest'
import { systemClock } from '../clock.ts'
import { createS3Store, type S3Settings } from './s3-store.ts'
import { storeOrigins } from './store-origins.ts'

const amazon: S3Settings = {
  endpoint: undefined,
  region: 'ap-south-1',
  bucket: 'imeds-files',
  accessKeyId: 'key',
  secretAccessKey: 'secret',
  forcePathStyle: false,
  kmsKeyId: undefined,
  sse: undefined,
}

describe('storeOrigins', () => {
  it('is empty for files on this machine', () => expect(storeOrigins({ s3: undefined })).toEqual([]))

  it.each<Partial<S3Settings>>([
    {},
    { region: 'us-east-1' },
    { bucket: 'files.imeds.example' },
    { forcePathStyle: true },
    { endpoint: 'https://s3.store.example' },
    { endpoint: 'http://127.0.0.1:9000', forcePathStyle: true },
    { endpoint: 'http://localhost:9000', bucket: 'with.dots' },
  ])('names the origin of the signed addresses with %o', async (over) => {
    const s3 = { ...amazon, ...over }
    const url = await createS3Store(s3, systemClock).presignDownload('report/1', {
      fileName: 'report.pdf',
      contentType: 'application/pdf',
      inline: true,
      expiresInSeconds: 60,
    })
    expect(storeOrigins({ s3 })).toEqual([new URL(url).origin])
  })
})
