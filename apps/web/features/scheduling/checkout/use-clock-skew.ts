'use client'
import { useQuery } from '@tanstack/react-query'

/** How far the server's clock is ahead of this device's, in milliseconds, to about a second; 0 until it is known. */
export function useClockSkew(): number {
  const { data } = useQuery({
    queryKey: ['clock-skew'],
    queryFn: async ({ signal }) => {
      const asked = Date.now()
      const response = await fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal })
      const told = Date.parse(response.headers.get('date') ?? '')
      return Number.isNaN(told) ? 0 : told - (asked + Date.now()) / 2
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  // The header counts whole seconds: what is less is no skew.
  return data === undefined || Math.abs(data) < 2000 ? 0 : data
}
