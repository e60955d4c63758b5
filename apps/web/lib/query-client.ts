import { isApiError } from '@imeds/client'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'

const isSignedOut = (error: unknown) => isApiError(error) && error.code === 'not_signed_in'

/** A cache with our rules: `call` already repeats what may be repeated, so TanStack never does. */
export function createQueryClient(onSignedOut: () => void = () => {}): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })
}
