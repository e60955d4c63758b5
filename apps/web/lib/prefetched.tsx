import 'server-only'
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { AnyEndpoint } from '@imeds/contracts'
import type { ReactNode } from 'react'
import { callFromServer } from './call-from-server.ts'

type Read = { queryKey: readonly unknown[]; meta?: Record<string, unknown> | undefined }

const send = callFromServer as (endpoint: AnyEndpoint, input: unknown) => Promise<unknown>

/**
 * Runs the reads that the components below will make, as the visitor, and hands them the cache. A read that fails
 * is left to its component, which asks again from the browser and shows the error.
 */
export async function Prefetched({ queries, children }: { queries: readonly Read[]; children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  await Promise.allSettled(
    queries.map(({ queryKey, meta }) =>
      client.query({ queryKey, queryFn: () => send(meta?.['endpoint'] as AnyEndpoint, meta?.['input']) }),
    ),
  )
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
}
