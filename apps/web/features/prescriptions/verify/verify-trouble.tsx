'use client'
import { ApiError } from '@imeds/client'
import { useRouter } from 'next/navigation'
import { ErrorState } from '@/ui/error-state.tsx'

/** The question could not be answered: that says nothing about the prescription. */
export function VerifyTrouble({ code, retryAfter }: { code: string; retryAfter: number | undefined }) {
  const router = useRouter()
  return (
    <ErrorState
      error={new ApiError<string>(code, { status: 0, retryAfter })}
      onRetry={() => router.refresh()}
    />
  )
}
