import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  confirmUpload,
  deleteFile,
  getDownloadUrl,
  listFiles,
  listFileVersions,
  requestUpload,
  restoreFile,
} from '@imeds/contracts/files'
import { announced, pdfBytes } from '../../../test/factories/files.ts'
import { startTestApp, type TestApp } from '../../../test/harness.ts'
import { createPerson, type Person } from '../../../test/people.ts'
import { startS3 } from '../../../test/s3.ts'
import { createS3Store } from '../../platform/files/s3-store.ts'

describe.each([
  { name: 'that keeps checksums', checksums: true },
  { name: 'that keeps none', checksums: false },
])('files in an S3 store $name', ({ checksums }) => {
  let s3: Awaited<ReturnType<typeof startS3>>
  let test: TestApp
  let asha: Person
  beforeAll(async () => {
    s3 = await startS3({ checksums })
    const { endpoint = '', region, bucket, accessKeyId, secretAccessKey } = s3.settings
    test = await startTestApp({
      env: {
        S3_ENDPOINT: endpoint,
        S3_REGION: region,
        S3_BUCKET: bucket,
        S3_ACCESS_KEY_ID: accessKeyId,
        S3_SECRET_ACCESS_KEY: secretAccessKey,
        S3_FORCE_PATH_STYLE: '1',
      },
      // The store goes by the real time.
      now: new Date().toISOString(),
    })
    asha = await createPerson(test)
  })
  afterAll(async () => {
    await test.close()
    await s3.close()
  })

  const upload = async (bytes: Buffer, sent = bytes) => {
    const asked = (await test.call(requestUpload, { body: announced(bytes) }, { as: asha })).reply()
    const { url, method, headers } = asked.upload
    await fetch(url, { method, headers, body: new Uint8Array(sent) })
    const confirmed = await test.call(confirmUpload, { params: { id: asked.fileId } }, { as: asha })
    return { ...asked, confirmed }
  }
  const download = async (id: string) => {
    const input = { params: { id }, query: { disposition: 'attachment' as const } }
    const { url } = (await test.call(getDownloadUrl, input, { as: asha })).reply()
    return Buffer.from(await (await fetch(url)).arrayBuffer())
  }

  it('go straight to the store and come straight from it', async () => {
    const bytes = pdfBytes('degree')
    const { fileId, upload: address, confirmed } = await upload(bytes)
    expect(confirmed.reply().status).toBe('stored')
    expect(new URL(address.url).origin).toBe(s3.url)
    expect(await download(fileId)).toEqual(bytes)
  })

  it('are not kept when other bytes of the same size arrived', async () => {
    const { confirmed } = await upload(pdfBytes('mine'), pdfBytes('ours'))
    const expected = checksums
      ? { code: 'upload_missing' }
      : { code: 'file_rejected', data: { reason: 'checksum' } }
    expect(confirmed.problem()).toMatchObject(expected)
  })

  it('come back after they were deleted, or overwritten by others with the keys', async () => {
    const [bytes, wrong] = [pdfBytes('right'), pdfBytes('wrong')]
    // As it was uploaded, and as it was brought back.
    const bothBefore = [
      { current: false, confirmed: true },
      { current: false, confirmed: true },
    ]
    const { fileId, upload: address } = await upload(bytes)
    await test.call(deleteFile, { params: { id: fileId } }, { as: asha })
    const deleted = await test.call(listFiles, { query: { status: 'deleted', limit: 20 } }, { as: asha })
    expect(deleted.reply().items.map(({ id }) => id)).toEqual([fileId])
    const versions = async () =>
      (await test.call(listFileVersions, { params: { id: fileId } }, { as: asha })).reply().items
    expect(await versions()).toMatchObject([{ current: false, confirmed: true }])
    const restore = async () =>
      (await test.call(restoreFile, { params: { id: fileId } }, { as: asha })).reply().status
    expect(await restore()).toBe('stored')
    expect(await download(fileId)).toEqual(bytes)

    const again = await createS3Store(s3.settings, test.clock).presignUpload({
      key: new URL(address.url).pathname.split('/').slice(2).join('/'),
      contentType: 'application/pdf',
      size: wrong.length,
      sha256: announced(wrong).sha256,
      expiresInSeconds: 60,
    })
    await fetch(again.url, { method: 'PUT', headers: again.headers, body: new Uint8Array(wrong) })
    expect(await download(fileId)).toEqual(wrong)
    // A store without checksums cannot tell two versions of one size apart before they are read.
    expect(await versions()).toMatchObject([{ current: true, confirmed: !checksums }, ...bothBefore])
    expect(await restore()).toBe('stored')
    expect(await download(fileId)).toEqual(bytes)
  })
})
