import { call, isApiError, newKey } from '@imeds/client'
import {
  confirmUpload,
  ContentType,
  purposes,
  requestUpload,
  type FilePurpose,
  type FileView,
} from '@imeds/contracts/files'
import { sendBytes } from './send-bytes.ts'

export type UploadPhase = 'preparing' | 'sending' | 'checking'
export type UploadSubject = { purpose: FilePurpose; patientId?: string }

/** Why a file need not even be sent; keys of the messages in `files`. */
export type Unfit = 'tooLarge' | 'wrongType' | 'empty'

/** What speaks against a file for this purpose, before it leaves the device. */
export function whyUnfit({ size, type }: { size: number; type: string }, purpose: FilePurpose): Unfit | null {
  const { contentTypes, maxBytes } = purposes[purpose]
  if (!contentTypes.some((accepted) => accepted === type)) return 'wrongType'
  if (size === 0) return 'empty'
  return size > maxBytes ? 'tooLarge' : null
}

async function sha256(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

// The contract takes neither control characters nor slashes in a name, nor more than 200 characters.
const nameOf = ({ name }: File) =>
  name
    .replaceAll(/[\p{Cc}/\\]/gu, ' ')
    .trim()
    .slice(-200) || 'file'

type Options = {
  onPhase: (phase: UploadPhase, share: number) => void
  signal: AbortSignal
  /** Waits between tries; tests pass their own. */
  pause?: (ms: number) => Promise<void>
}

const tries = 3
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Announces, sends and confirms a file. What breaks on the way is tried again, three times in all. */
export async function uploadFile(
  file: File,
  { purpose, patientId }: UploadSubject,
  { onPhase, signal, pause = sleep }: Options,
): Promise<FileView> {
  onPhase('preparing', 0)
  const announced = {
    purpose,
    ...(patientId ? { patientId } : {}),
    name: nameOf(file),
    contentType: ContentType.parse(file.type),
    size: file.size,
    sha256: await sha256(file),
  }
  const { fileId, upload } = await call(
    requestUpload,
    { body: announced },
    { idempotencyKey: newKey(), signal },
  )
  for (let attempt = 1; ; attempt++) {
    try {
      onPhase('sending', 0)
      await sendBytes(file, upload, { onProgress: (share) => onPhase('sending', share), signal })
      onPhase('checking', 1)
      return await call(confirmUpload, { params: { id: fileId } }, { signal })
    } catch (error) {
      const passing = isApiError(error) && ['offline', 'unavailable', 'upload_missing'].includes(error.code)
      if (!passing || attempt === tries) throw error
      await pause(800 * attempt)
    }
  }
}
