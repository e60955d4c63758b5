'use client'
import { call, newKey, query } from '@imeds/client'
import { addPractitionerDocument, type FilePurpose } from '@imeds/contracts/files'
import { getOwnPractitioner } from '@imeds/contracts/practitioners'
import { useQueryClient } from '@tanstack/react-query'
import { useUpload } from '@/lib/use-upload.ts'

/** Uploads a file and puts it on the own profile. */
export function useAttach(purpose: FilePurpose) {
  const cache = useQueryClient()
  return useUpload({ purpose }, async ({ id: fileId }) => {
    await call(addPractitionerDocument, { body: { fileId } }, { idempotencyKey: newKey() })
    await cache.invalidateQueries({ queryKey: query(getOwnPractitioner).queryKey })
  })
}
