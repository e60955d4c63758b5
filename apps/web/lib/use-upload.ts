'use client'
import type { FileView } from '@imeds/contracts/files'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { uploadFile, whyUnfit, type Unfit, type UploadPhase, type UploadSubject } from './upload-file.ts'

type Progress = { phase: UploadPhase; share: number }

/**
 * Sends one file at a time and hands the confirmed file on.
 * @param onStored what to do with it; its failure counts as the upload's, and a retry repeats it all
 */
export function useUpload(subject: UploadSubject, onStored: (file: FileView) => Promise<unknown>) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [unfit, setUnfit] = useState<Unfit | 'insecure' | null>(null)
  const stopper = useRef<AbortController>(null)
  const sending = useMutation({
    mutationFn: async (file: File) => {
      const { signal } = (stopper.current = new AbortController())
      const onPhase = (phase: UploadPhase, share: number) => setProgress({ phase, share })
      await onStored(await uploadFile(file, subject, { onPhase, signal }))
    },
    onSettled: () => setProgress(null),
  })
  const stopped = sending.error instanceof DOMException && sending.error.name === 'AbortError'
  return {
    progress,
    unfit,
    error: stopped ? null : sending.error,
    isSending: sending.isPending,
    isDone: sending.isSuccess,
    /** Sends a file, or says at once why it does not fit. */
    send: (file: File) => {
      // Without TLS browsers lend pages no checksum.
      const against = window.isSecureContext ? whyUnfit(file, subject.purpose) : 'insecure'
      setUnfit(against)
      if (against === null) sending.mutate(file)
      else sending.reset()
    },
    retry: () => sending.variables && sending.mutate(sending.variables),
    stop: () => stopper.current?.abort(),
  }
}
export type Upload = ReturnType<typeof useUpload>
