'use client'
import { call } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { verifyAuditTrail } from '@imeds/contracts/audit'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'

type Stretch = ReplyOf<typeof verifyAuditTrail>
/** All stretches together. */
export type ChainCheck = Pick<Stretch, 'checked' | 'breaches' | 'head' | 'unsealed'>

/** Checks the chain from its first seal to its last, stretch by stretch, as long as the page stays open. */
export function useVerifyChain() {
  const [progress, setProgress] = useState(0)
  const check = useMutation({
    mutationFn: async (): Promise<ChainCheck> => {
      let after: number | null = null
      let checked = 0
      const breaches: Stretch['breaches'] = []
      for (;;) {
        const stretch: Stretch = await call(verifyAuditTrail, { body: after === null ? {} : { after } })
        checked += stretch.checked
        breaches.push(...stretch.breaches)
        setProgress(checked)
        after = stretch.next
        if (after === null) return { checked, breaches, head: stretch.head, unsealed: stretch.unsealed }
      }
    },
  })
  const start = () => {
    setProgress(0)
    check.mutate()
  }
  return { start, running: check.isPending, progress, error: check.error, result: check.data }
}
