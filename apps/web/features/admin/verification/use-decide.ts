'use client'
import { isApiError, mutation, query, queryKey } from '@imeds/client'
import {
  getPractitionerForVerification,
  listPractitionersForVerification,
  rejectPractitioner,
  suspendPractitioner,
  verifyPractitioner,
} from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSaid } from '@/lib/use-said.ts'
import type { Candidate } from './candidate.tsx'

/** The three decisions; each answers with the profile as it is then. */
export function useDecide(profile: Candidate, onDone: () => void) {
  const t = useTranslations('admin.verification')
  const cache = useQueryClient()
  const { done } = useSaid()
  const { queryKey: ofThis } = query(getPractitionerForVerification, { params: { id: profile.id } })
  const show = (sentence: string) => (reply: Candidate) => {
    cache.setQueryData(ofThis, reply)
    void cache.invalidateQueries({ queryKey: queryKey(listPractitionersForVerification) })
    done(sentence)
    onDone()
  }
  // What was looked at is no longer what is there.
  const onError = (error: unknown) => {
    if (
      isApiError(error) &&
      ['status_not_allowed', 'profile_changed', 'profile_incomplete'].includes(error.code)
    )
      void cache.invalidateQueries({ queryKey: ofThis })
  }
  const name = `${profile.givenName} ${profile.familyName}`
  return {
    verify: useMutation({
      ...mutation(verifyPractitioner),
      onSuccess: show(t('verified', { name })),
      onError,
    }),
    reject: useMutation({ ...mutation(rejectPractitioner), onSuccess: show(t('rejected')), onError }),
    suspend: useMutation({ ...mutation(suspendPractitioner), onSuccess: show(t('suspended')), onError }),
  }
}
