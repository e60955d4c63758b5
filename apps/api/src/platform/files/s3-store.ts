import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { dispositionOf } from './disposition.ts'
import { ObjectMissing, type FileStore, type ObjectVersion } from './file-store.ts'

export type S3Settings = NonNullable<Config['s3']>

// The client takes 34 MB and a tenth of a second: only installations with an S3 store pay for it, at the first file.
async function load({ endpoint, region, accessKeyId, secretAccessKey, forcePathStyle }: S3Settings) {
  const sdk = await import('@aws-sdk/client-s3')
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner')
  const client = new sdk.S3Client({
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint ? { endpoint } : {}),
  })
  return { sdk, client, getSignedUrl }
}

const toHex = (base64: string | undefined) => (base64 ? Buffer.from(base64, 'base64').toString('hex') : null)
const isMissing = (error: unknown) =>
  ['NotFound', 'NoSuchKey', 'NoSuchVersion'].includes((error as Error)?.name)

/**
 * Files in a bucket of an S3-compatible store: private, with versioning enabled, and with a CORS rule that lets pages of
 * PUBLIC_URL send PUT with the headers below. Addresses lead to the store itself.
 */
export function createS3Store(settings: S3Settings, clock: Clock): FileStore {
  const { bucket: Bucket, kmsKeyId } = settings
  let loaded: ReturnType<typeof load> | undefined
  const s3 = () => (loaded ??= load(settings))
  const sse = kmsKeyId ? 'aws:kms' : settings.sse
  const encryption = sse && {
    ServerSideEncryption: sse,
    ...(kmsKeyId ? { SSEKMSKeyId: kmsKeyId } : {}),
  }

  async function headOf(Key: string, VersionId?: string) {
    const { sdk, client } = await s3()
    return client.send(
      new sdk.HeadObjectCommand({
        Bucket,
        Key,
        ChecksumMode: 'ENABLED',
        ...(VersionId ? { VersionId } : {}),
      }),
    )
  }
  async function listOf(key: string) {
    const { sdk, client } = await s3()
    const { Versions = [], DeleteMarkers = [] } = await client.send(
      new sdk.ListObjectVersionsCommand({ Bucket, Prefix: key }),
    )
    const ofKey = <T extends { Key?: string | undefined }>(list: T[]) => list.filter(({ Key }) => Key === key)
    return { versions: ofKey(Versions), markers: ofKey(DeleteMarkers) }
  }

  return {
    async presignUpload({ key, contentType, size, sha256, expiresInSeconds }) {
      const { sdk, client, getSignedUrl } = await s3()
      const checksum = Buffer.from(sha256, 'hex').toString('base64')
      const headers = {
        'content-type': contentType,
        'x-amz-checksum-sha256': checksum,
        ...(sse ? { 'x-amz-server-side-encryption': sse } : {}),
        ...(kmsKeyId ? { 'x-amz-server-side-encryption-aws-kms-key-id': kmsKeyId } : {}),
      }
      const command = new sdk.PutObjectCommand({
        Bucket,
        Key: key,
        ContentType: contentType,
        ContentLength: size,
        ChecksumSHA256: checksum,
        ...encryption,
      })
      const url = await getSignedUrl(client, command, {
        expiresIn: expiresInSeconds,
        signingDate: clock.now(),
        // As signed headers, the store holds the sender to them; in the query it would not.
        signableHeaders: new Set(['content-type']),
        unhoistableHeaders: new Set(Object.keys(headers)),
      })
      return { url, method: 'PUT', headers }
    },
    async presignDownload(key, { contentType, expiresInSeconds, ...naming }) {
      const { sdk, client, getSignedUrl } = await s3()
      const command = new sdk.GetObjectCommand({
        Bucket,
        Key: key,
        ResponseContentType: contentType,
        ResponseContentDisposition: dispositionOf(naming),
        ResponseCacheControl: 'private, no-store',
      })
      return getSignedUrl(client, command, { expiresIn: expiresInSeconds, signingDate: clock.now() })
    },
    async keep(key, path, { contentType, size, sha256 }) {
      if (toHex((await headOf(key).catch(() => undefined))?.ChecksumSHA256) === sha256) return
      const { sdk, client } = await s3()
      await client.send(
        new sdk.PutObjectCommand({
          Bucket,
          Key: key,
          Body: createReadStream(path),
          ContentType: contentType,
          ContentLength: size,
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
          ...encryption,
        }),
      )
    },
    async head(key) {
      try {
        const { ContentLength = 0, ContentType = '', ChecksumSHA256 } = await headOf(key)
        return { size: ContentLength, contentType: ContentType, sha256: toHex(ChecksumSHA256) }
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async read(key, range) {
      const { sdk, client } = await s3()
      const Range = range && `bytes=${range.start}-${range.end}`
      try {
        const { Body } = await client.send(
          new sdk.GetObjectCommand({ Bucket, Key: key, ...(Range ? { Range } : {}) }),
        )
        return Body as Readable
      } catch (error) {
        throw isMissing(error) ? new ObjectMissing(key) : error
      }
    },
    async delete(key) {
      const { sdk, client } = await s3()
      await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key }))
    },
    async versions(key) {
      const { versions } = await listOf(key)
      return Promise.all(
        versions.map(
          async ({ VersionId = '', LastModified = new Date(0), Size = 0 }): Promise<ObjectVersion> => {
            const { ChecksumSHA256 } = await headOf(key, VersionId)
            return { versionId: VersionId, at: LastModified, size: Size, sha256: toHex(ChecksumSHA256) }
          },
        ),
      )
    },
    async restore(key, versionId) {
      const { sdk, client } = await s3()
      const CopySource = `${Bucket}/${key}?versionId=${encodeURIComponent(versionId)}`
      try {
        await client.send(
          new sdk.CopyObjectCommand({
            Bucket,
            Key: key,
            CopySource,
            ChecksumAlgorithm: 'SHA256',
            ...encryption,
          }),
        )
      } catch (error) {
        throw isMissing(error) ? new ObjectMissing(`${key}, version ${versionId}`) : error
      }
    },
    async purge(key) {
      const { sdk, client } = await s3()
      for (;;) {
        const { versions, markers } = await listOf(key)
        const all = [...versions, ...markers].flatMap(({ VersionId }) => VersionId ?? [])
        if (all.length === 0) return
        for (const VersionId of all)
          await client.send(new sdk.DeleteObjectCommand({ Bucket, Key: key, VersionId }))
      }
    },
  }
}
