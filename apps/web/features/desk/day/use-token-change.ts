'use client'
import { mutation } from '@imeds/client'
import { callNext, changeToken, type Queue, type Token, type TokenChange } from '@imeds/contracts/desk'
import { useTranslations } from '@imeds/i18n/react'
import { useMutation } from '@tanstack/react-query'
import type { Place } from '../place.ts'
import { useTold } from '../use-told.ts'
import { nextToken } from './day-rows.ts'

/** Calls tokens and moves them on. */
export function useTokenChange({ facilityId }: Place) {
  const t = useTranslations('desk.day')
  const { refresh, onError, say } = useTold()
  const next = useMutation({
    ...mutation(callNext),
    onSuccess: async ({ label }) => {
      say(t('called', { label }))
      await refresh()
    },
    onError,
  })
  const change = useMutation({
    ...mutation(changeToken),
    onSuccess: async ({ label, status }) => {
      if (status === 'called') say(t('called', { label }))
      await refresh()
    },
    onError,
  })
  const busy = next.isPending || change.isPending
  return {
    busy,
    callNext: (queue: Queue) => {
      const first = nextToken(queue)
      if (!first || busy) return
      next.mutate({
        params: { facilityId, id: queue.practitioner.id },
        body: { expected: first.id },
      })
    },
    change: ({ id, status }: Pick<Token, 'id' | 'status'>, wish: TokenChange) => {
      if (!busy) change.mutate({ params: { id }, body: { change: wish, from: status } })
    },
  }
}
export type TokenChanges = ReturnType<typeof useTokenChange>
