'use client'
import { query } from '@imeds/client'
import type { QueryOf } from '@imeds/contracts'
import { findUsablePackages } from '@imeds/contracts/packages'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

type Asked = QueryOf<typeof findUsablePackages>

/** The bought packages that can pay something, and which of them does: the one that ends first, unless somebody says otherwise. */
export function useUsablePackages(asked: Asked | null) {
  const { data } = useQuery({
    ...query(findUsablePackages, { query: asked ?? { patientId: '' } }),
    enabled: asked !== null,
  })
  const packages = asked ? (data?.items ?? []) : []
  // What was said about one patient says nothing of another.
  const [said, setSaid] = useState<{ patientId: string; id: string | null } | null>(null)
  const wanted = said && said.patientId === asked?.patientId ? said.id : (packages[0]?.id ?? null)
  const chosen = packages.find(({ id }) => id === wanted) ?? null
  return {
    packages,
    chosen,
    choose: (id: string | null) => {
      if (asked) setSaid({ patientId: asked.patientId, id })
    },
  }
}
